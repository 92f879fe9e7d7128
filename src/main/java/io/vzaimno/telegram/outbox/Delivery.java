package io.vzaimno.telegram.outbox;

import io.vzaimno.telegram.api.Address;
import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.api.MessageSender;
import io.vzaimno.telegram.api.Outcome;
import io.vzaimno.telegram.api.Packing;
import io.vzaimno.telegram.api.Payload;
import io.vzaimno.telegram.api.SendRateLimiter;
import io.vzaimno.telegram.api.SendSlot;
import io.vzaimno.telegram.api.Sent;
import io.vzaimno.telegram.outbox.StoredMessage.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** Delivers a message of the outbox, as far as possible now. */
@Component
class Delivery {

    private static final int FILES = 4;
    private static final Duration UNTIL_FILES = Duration.ofSeconds(1);

    private final OutboxTable messages;
    private final DeliveryOutcomes outcomes;
    private final SendRateLimiter rateLimiter;
    private final MessageSender sender;
    private final Clock clock;
    private final Semaphore files = new Semaphore(FILES);

    Delivery(
            OutboxTable messages,
            DeliveryOutcomes outcomes,
            SendRateLimiter rateLimiter,
            MessageSender sender,
            Clock clock) {
        this.messages = messages;
        this.outcomes = outcomes;
        this.rateLimiter = rateLimiter;
        this.sender = sender;
        this.clock = clock;
    }

    /** Returns when to continue with the message; empty if it is finished. */
    Optional<Instant> deliver(long id) {
        return messages.open(id).flatMap(this::proceed);
    }

    private Optional<Instant> proceed(StoredMessage message) {
        var now = clock.instant();
        if (message.state() == State.SENDING) {
            return outcomes.settle(message, new Outcome.Unknown<>("The process ended while sending"));
        }
        if (message.isExpired(now)) {
            return outcomes.giveUp(message, "Expired");
        }
        if (message.notBefore().isAfter(now)) {
            return Optional.of(message.notBefore());
        }
        return message.content() instanceof Content.WithFile ? withFile(message, now) : takeTurn(message, now);
    }

    /** A file occupies memory until it is sent. If too many are being sent, the message waits without taking a slot. */
    private Optional<Instant> withFile(StoredMessage message, Instant now) {
        if (!files.tryAcquire()) {
            return Optional.of(now.plus(UNTIL_FILES));
        }
        try {
            return takeTurn(message, now);
        } finally {
            files.release();
        }
    }

    private Optional<Instant> takeTurn(StoredMessage message, Instant now) {
        var ahead = messages.aheadInChat(message);
        if (ahead > 0) {
            return Optional.of(now.plus(SendRateLimiter.PER_CHAT.multipliedBy(ahead)));
        }
        return switch (rateLimiter.take(message.chat(), () -> messages.ahead(message))) {
            case SendSlot.At(var time) -> send(message, time);
            case SendSlot.Later(var time) -> Optional.of(time);
            case SendSlot.Unreachable() -> outcomes.hold(message);
        };
    }

    private Optional<Instant> send(StoredMessage message, Instant time) {
        return switch (sender.pack(message.content())) {
            case Packing.Packed(var payload) -> send(message, payload, time);
            case Packing.FileGone _ -> outcomes.giveUp(message, "The file is gone");
            case Packing.Busy _ -> Optional.of(clock.instant().plus(UNTIL_FILES));
        };
    }

    /** Nothing slow between taking the slot and the call, or slots would overlap: claim first, then wait. */
    private Optional<Instant> send(StoredMessage message, Payload payload, Instant time) {
        return messages.claim(message)
                .map(claimed -> outcomes.settle(claimed, rateLimiter.inTurn(time, () -> send(claimed, payload))))
                .orElseGet(() -> Optional.of(clock.instant()));
    }

    private Outcome<Sent> send(StoredMessage message, Payload payload) {
        return sender.send(payload, new Address(message.chat()));
    }
}
