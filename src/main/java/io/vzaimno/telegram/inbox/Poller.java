package io.vzaimno.telegram.inbox;

import com.pengrad.telegrambot.request.DeleteWebhook;
import com.pengrad.telegrambot.request.GetUpdates;
import io.vzaimno.telegram.api.BotApi;
import io.vzaimno.telegram.api.Outcome;
import io.vzaimno.telegram.api.TelegramProperties;
import io.vzaimno.telegram.outbox.DeliveryDecision;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks Telegram for updates while this process is the elected one. */
@Component
class Poller {

    static final Duration UNTIL_ELECTED = Duration.ofMillis(500);
    static final Duration BETWEEN_ELECTIONS = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** Everything we act upon; Telegram keeps the last list it was given if there is none. */
    static final List<String> ALLOWED_UPDATES = List.copyOf(UpdateShapes.kinds().keySet());

    private final BotApi api;
    private final PollerElection pollers;
    private final Inbox inbox;
    private final OddUpdates oddUpdates;
    private final PollingTrouble trouble;
    private final int timeout;
    private boolean webhookDeleted;
    private volatile boolean hungUp;
    private int failures;

    Poller(
            BotApi api,
            PollerElection pollers,
            Inbox inbox,
            OddUpdates oddUpdates,
            PollingTrouble trouble,
            TelegramProperties properties) {
        this.api = api;
        this.pollers = pollers;
        this.inbox = inbox;
        this.oddUpdates = oddUpdates;
        this.trouble = trouble;
        this.timeout = (int) properties.pollTimeout().toSeconds();
    }

    /** Takes or keeps the office; when to do so again. */
    Duration stand() {
        pollers.hold();
        return BETWEEN_ELECTIONS;
    }

    /** Leaves the office to another process. */
    void resign() {
        pollers.release();
    }

    /** Polls once; how long to wait before the next time. */
    Duration poll() {
        if (!pollers.isHeld()) {
            webhookDeleted = false;
            return UNTIL_ELECTED;
        }
        if (!webhookDeleted) {
            webhookDeleted = api.call(new DeleteWebhook()).done().isPresent();
        }
        return switch (api.poll(request(), body -> UpdateReader.list(body.getBytes(StandardCharsets.UTF_8)))) {
            case Outcome.Done<List<ReadUpdate>>(var readings) -> take(readings);
            case Outcome.TooManyRequests<List<ReadUpdate>>(var pause) -> pause;
            case Outcome.Failed<List<ReadUpdate>>(var reason) -> failed(reason);
            case Outcome.Unknown<List<ReadUpdate>>(var reason) -> failed(reason);
            case Outcome.Refused<List<ReadUpdate>>(var reason) -> failed(reason);
            case Outcome.Unreachable<List<ReadUpdate>>(var reason) -> failed(reason);
        };
    }

    /** Ends the poll under way. */
    void hangUp() {
        hungUp = true;
        api.hangUp();
    }

    private GetUpdates request() {
        var request =
                new GetUpdates().timeout(timeout).limit(100).allowedUpdates(ALLOWED_UPDATES.toArray(String[]::new));
        pollers.next().ifPresent(next -> request.offset((int) Math.min(next, Integer.MAX_VALUE)));
        return request;
    }

    /** What is no update, or none for us, is passed over for the sake of those behind it. */
    private Duration take(List<ReadUpdate> readings) {
        var last = readings.stream()
                .map(ReadUpdate::number)
                .flatMapToLong(OptionalLong::stream)
                .max();
        if (last.isEmpty()) {
            return readings.isEmpty() ? succeeded() : failed("Updates without numbers");
        }
        inbox.accept(readings.stream().flatMap(this::taken).toList(), () -> pollers.advance(last.getAsLong() + 1));
        return succeeded();
    }

    private Stream<RawUpdate> taken(ReadUpdate reading) {
        return switch (reading) {
            case ReadUpdate.Taken(var update) -> Stream.of(update);
            case ReadUpdate.SetAside odd -> {
                oddUpdates.setAside(odd);
                yield Stream.empty();
            }
            case ReadUpdate.Malformed odd -> {
                oddUpdates.refused(odd);
                yield Stream.empty();
            }
        };
    }

    private Duration succeeded() {
        failures = 0;
        return Duration.ZERO;
    }

    private Duration failed(String reason) {
        if (hungUp || !pollers.isHeld()) {
            hungUp = false;
            return Duration.ZERO;
        }
        trouble.happened(reason);
        webhookDeleted = false;
        var pause = DeliveryDecision.pause(failures++);
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
