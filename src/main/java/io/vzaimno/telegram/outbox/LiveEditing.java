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

/** Edits live messages until they show the wanted text. */
@Component
class LiveEditing {

    private static final Duration BETWEEN_EDITS = Duration.ofSeconds(3);
    private static final int TRIES = 10;

    private final LiveTable table;
    private final Chats chats;
    private final SendRateLimiter rateLimiter;
    private final MessageSender sender;
    private final Clock clock;

    LiveEditing(LiveTable table, Chats chats, SendRateLimiter rateLimiter, MessageSender sender, Clock clock) {
        this.table = table;
        this.chats = chats;
        this.rateLimiter = rateLimiter;
        this.sender = sender;
        this.clock = clock;
    }

    /** Shows the newest text, if it is due. Afterwards the table contains when to continue. */
    void show(String key) {
        table.find(key)
                .filter(message -> !message.isUpToDate())
                .filter(message -> !message.nextEditAt().isAfter(clock.instant()))
                .ifPresent(this::takeTurn);
    }

    private void takeTurn(LiveMessage message) {
        switch (rateLimiter.take(message.chat(), () -> 0)) {
            case SendSlot.At(var time) -> settle(message, rateLimiter.inTurn(time, () -> send(message)));
            case SendSlot.Later(var time) -> table.postpone(message, message.failures(), time);
            case SendSlot.Unreachable() -> skip(message);
        }
    }

    private Outcome<Sent> send(LiveMessage message) {
        return message.message() == null
                ? sender.send(new Payload.Letter(message.wanted()), new Address(message.chat()))
                : sender.edit(message.chat(), message.message(), message.wanted());
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
            // For example, the user has deleted the message.
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
