package io.vzaimno.telegram.outbox;

import io.vzaimno.telegram.api.Address;
import io.vzaimno.telegram.api.Chats;
import io.vzaimno.telegram.api.MessageSender;
import io.vzaimno.telegram.api.Outcome;
import io.vzaimno.telegram.api.Payload;
import io.vzaimno.telegram.api.SendRateLimiter;
import io.vzaimno.telegram.api.SendSlot;
import io.vzaimno.telegram.api.Sent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Brings what a live message shows up to what it should show. */
@Component
class LiveEditing {

    private static final Duration BETWEEN_EDITS = Duration.ofSeconds(3);
    private static final int TRIES = 10;

    private final LiveTable table;
    private final Chats chats;
    private final SendRateLimiter pace;
    private final MessageSender parcels;
    private final Clock clock;

    LiveEditing(LiveTable table, Chats chats, SendRateLimiter pace, MessageSender parcels, Clock clock) {
        this.table = table;
        this.chats = chats;
        this.pace = pace;
        this.parcels = parcels;
        this.clock = clock;
    }

    /** Shows the newest text, if it is time. Afterwards the table tells whether and when to go on. */
    void show(String key) {
        table.find(key)
                .filter(message -> !message.isUpToDate())
                .filter(message -> !message.nextEditAt().isAfter(clock.instant()))
                .ifPresent(this::takeTurn);
    }

    private void takeTurn(LiveMessage message) {
        switch (pace.take(message.chat(), () -> 0)) {
            case SendSlot.At(var time) -> settle(message, pace.inTurn(time, () -> send(message)));
            case SendSlot.Later(var time) -> table.postpone(message, message.failures(), time);
            case SendSlot.Unreachable() -> skip(message);
        }
    }

    private Outcome<Sent> send(LiveMessage message) {
        return message.message() == null
                ? parcels.send(new Payload.Letter(message.wanted()), new Address(message.chat()))
                : parcels.edit(message.chat(), message.message(), message.wanted());
    }

    private void settle(LiveMessage message, Outcome<Sent> outcome) {
        var now = clock.instant();
        switch (outcome) {
            case Outcome.Done<Sent>(var sent) -> table.shown(message, sent.messageId(), now.plus(BETWEEN_EDITS));
            case Outcome.TooManyRequests<Sent>(var pause) ->
                table.postpone(message, message.failures(), now.plus(pause));
            case Outcome.Unreachable<Sent> _ -> {
                chats.markUnreachable(message.chat());
                skip(message);
            }
            // The user has deleted the message, say.
            case Outcome.Refused<Sent> _ -> skip(message);
            case Outcome.Failed<Sent> _, Outcome.Unknown<Sent> _ -> tryAgain(message, now);
        }
    }

    private void skip(LiveMessage message) {
        table.skipped(message, clock.instant().plus(BETWEEN_EDITS));
    }

    private void tryAgain(LiveMessage message, Instant now) {
        if (message.failures() >= TRIES) {
            skip(message);
        } else {
            table.postpone(message, message.failures() + 1, now.plus(DeliveryDecision.pause(message.failures())));
        }
    }
}
