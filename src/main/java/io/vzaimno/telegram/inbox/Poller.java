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

/** Polls Telegram for updates while this process is elected. */
@Component
class Poller {

    static final Duration UNTIL_ELECTED = Duration.ofMillis(500);
    static final Duration BETWEEN_ELECTIONS = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** The update types that we handle; without a list Telegram uses the previous one. */
    static final List<String> ALLOWED_UPDATES = List.copyOf(UpdateShapes.kinds().keySet());

    private final BotApi api;
    private final PollerElection election;
    private final Inbox inbox;
    private final OddUpdates oddUpdates;
    private final PollingTrouble trouble;
    private final int timeout;
    private boolean webhookDeleted;
    private volatile boolean hungUp;
    private int failures;

    Poller(
            BotApi api,
            PollerElection election,
            Inbox inbox,
            OddUpdates oddUpdates,
            PollingTrouble trouble,
            TelegramProperties properties) {
        this.api = api;
        this.election = election;
        this.inbox = inbox;
        this.oddUpdates = oddUpdates;
        this.trouble = trouble;
        this.timeout = (int) properties.pollTimeout().toSeconds();
    }

    /** Acquires or renews the lease; returns the pause until the next time. */
    Duration stand() {
        election.hold();
        return BETWEEN_ELECTIONS;
    }

    /** Releases the lease. */
    void resign() {
        election.release();
    }

    /** Polls once; returns the pause until the next poll. */
    Duration poll() {
        if (!election.isHeld()) {
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

    /** Cancels the current poll. */
    void hangUp() {
        hungUp = true;
        api.hangUp();
    }

    private GetUpdates request() {
        var request =
                new GetUpdates().timeout(timeout).limit(100).allowedUpdates(ALLOWED_UPDATES.toArray(String[]::new));
        election.next().ifPresent(next -> request.offset((int) Math.min(next, Integer.MAX_VALUE)));
        return request;
    }

    /** Skips malformed updates, so that they do not block those behind them. */
    private Duration take(List<ReadUpdate> readings) {
        var last = readings.stream()
                .map(ReadUpdate::number)
                .flatMapToLong(OptionalLong::stream)
                .max();
        if (last.isEmpty()) {
            return readings.isEmpty() ? succeeded() : failed("Updates without numbers");
        }
        inbox.accept(readings.stream().flatMap(this::taken).toList(), () -> election.advance(last.getAsLong() + 1));
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
        if (hungUp || !election.isHeld()) {
            hungUp = false;
            return Duration.ZERO;
        }
        trouble.happened(reason);
        webhookDeleted = false;
        var pause = DeliveryDecision.pause(failures++);
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
