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

/** Delivers one message of the outbox as far as it goes now. */
@Component
class Delivery {

    private static final int FILES = 4;
    private static final Duration UNTIL_FILES = Duration.ofSeconds(1);

    private final OutboxTable messages;
    private final DeliveryOutcomes settlement;
    private final SendRateLimiter pace;
    private final MessageSender parcels;
    private final Clock clock;
    private final Semaphore files = new Semaphore(FILES);

    Delivery(
            OutboxTable messages,
            DeliveryOutcomes settlement,
            SendRateLimiter pace,
            MessageSender parcels,
            Clock clock) {
        this.messages = messages;
        this.settlement = settlement;
        this.pace = pace;
        this.parcels = parcels;
        this.clock = clock;
    }

    /** When to go on with it. Empty: it is done with. */
    Optional<Instant> deliver(long id) {
        return messages.open(id).flatMap(this::proceed);
    }

    private Optional<Instant> proceed(StoredMessage message) {
        var now = clock.instant();
        if (message.state() == State.SENDING) {
            return settlement.settle(message, new Outcome.Unknown<>("The process ended while sending"));
        }
        if (message.isExpired(now)) {
            return settlement.giveUp(message, "Expired");
        }
        if (message.notBefore().isAfter(now)) {
            return Optional.of(message.notBefore());
        }
        return message.content() instanceof Content.WithFile ? withFile(message, now) : takeTurn(message, now);
    }

    /** A file takes memory until it is sent. What finds too many of them under way takes no turn from other messages. */
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
        return switch (pace.take(message.chat(), () -> messages.ahead(message))) {
            case SendSlot.At(var time) -> send(message, time);
            case SendSlot.Later(var time) -> Optional.of(time);
            case SendSlot.Unreachable() -> settlement.hold(message);
        };
    }

    private Optional<Instant> send(StoredMessage message, Instant time) {
        return switch (parcels.pack(message.content())) {
            case Packing.Packed(var parcel) -> send(message, parcel, time);
            case Packing.FileGone _ -> settlement.giveUp(message, "The file is gone");
            case Packing.Busy _ -> Optional.of(clock.instant().plus(UNTIL_FILES));
        };
    }

    /** Nothing slow between the turn and the call, or turns would run together: claim first, then wait. */
    private Optional<Instant> send(StoredMessage message, Payload parcel, Instant time) {
        return messages.claim(message)
                .map(claimed -> settlement.settle(claimed, pace.inTurn(time, () -> send(claimed, parcel))))
                .orElseGet(() -> Optional.of(clock.instant()));
    }

    private Outcome<Sent> send(StoredMessage message, Payload parcel) {
        return parcels.send(parcel, new Address(message.chat()));
    }
}
