package io.vzaimno.telegram;

import io.vzaimno.background.Job;
import io.vzaimno.background.JobType;
import io.vzaimno.telegram.api.FileIds;
import io.vzaimno.telegram.inbox.InboxTable;
import io.vzaimno.telegram.outbox.LiveTable;
import io.vzaimno.telegram.outbox.OutboxTable;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets what is not needed any more. The words of a message go as soon as it is sent, those of an update when handled. */
@Configuration(proxyBeanMethods = false)
class Retention {

    private static final Duration PAUSE = Duration.ofHours(1);

    /** Telegram itself keeps an update for a day. */
    private static final Duration UPDATES = Duration.ofDays(2);

    private static final Duration LIVE_MESSAGES = Duration.ofDays(7);
    private static final Duration FILES = Duration.ofDays(30);
    private static final Duration HELD_MESSAGES = Duration.ofDays(30);

    /** As long as the key of a message might come again. */
    private static final Duration MESSAGES = Duration.ofDays(90);

    private final OutboxTable messages;
    private final LiveTable live;
    private final FileIds fileIds;
    private final InboxTable updates;
    private final Clock clock;

    Retention(OutboxTable messages, LiveTable live, FileIds fileIds, InboxTable updates, Clock clock) {
        this.messages = messages;
        this.live = live;
        this.fileIds = fileIds;
        this.updates = updates;
        this.clock = clock;
    }

    @Bean
    Job telegramCleaning() {
        return Job.recurring(JobType.of("telegram-cleaning"), PAUSE, this::clean);
    }

    void clean() {
        var now = OffsetDateTime.now(clock);
        messages.clean(now.minus(HELD_MESSAGES), now.minus(MESSAGES));
        live.clean(now.minus(LIVE_MESSAGES));
        fileIds.clean(now.minus(FILES));
        updates.clean(now.minus(UPDATES));
    }
}
