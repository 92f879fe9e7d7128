package io.vzaimno.telegram.outbox;

import io.vzaimno.telegram.api.Chats;
import io.vzaimno.telegram.api.Outcome;
import io.vzaimno.telegram.api.Sent;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Applies the outcome of a delivery attempt. Returns when to continue; empty if the message is finished. */
@Component
class DeliveryOutcomes {

    private static final Logger log = LoggerFactory.getLogger(DeliveryOutcomes.class);

    private final OutboxTable messages;
    private final Chats chats;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeliveryOutcomes(OutboxTable messages, Chats chats, ApplicationEventPublisher events, Clock clock) {
        this.messages = messages;
        this.chats = chats;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    Optional<Instant> settle(StoredMessage message, Outcome<Sent> outcome) {
        return switch (DeliveryDecision.of(message, outcome, clock.instant())) {
            case DeliveryDecision.Delivered delivered -> end(message, delivered);
            case DeliveryDecision.Again again -> again(message, again);
            case DeliveryDecision.Hold hold -> {
                chats.markUnreachable(message.chat());
                log.atInfo().addKeyValue("chat", message.chat()).log("User cannot be reached, messages are held");
                yield end(message, hold);
            }
            case DeliveryDecision.GiveUp(var reason) -> giveUp(message, reason);
        };
    }

    /** Holds a message of an unreachable chat, unless its user has returned in the meantime. */
    @Transactional
    Optional<Instant> hold(StoredMessage message) {
        return chats.lock(message.chat()).unreachable()
                ? end(message, new DeliveryDecision.Hold("User cannot be reached"))
                : Optional.of(clock.instant());
    }

    @Transactional
    Optional<Instant> giveUp(StoredMessage message, String reason) {
        if (messages.settle(message, new DeliveryDecision.GiveUp(reason))) {
            report(new MessageUndeliverable(message.key(), message.chat(), reason), message.priority());
        }
        return Optional.empty();
    }

    /** Gives up a message that cannot be processed at all, so that it does not block those behind it. */
    @Transactional
    void abandon(long id) {
        var reason = "An error of the service";
        messages.abandon(id, reason)
                .ifPresent(message ->
                        report(new MessageUndeliverable(message.key(), message.chat(), reason), message.priority()));
    }

    private void report(MessageUndeliverable event, Priority priority) {
        log.atWarn()
                .addKeyValue("message", event.key())
                .addKeyValue("chat", event.chat())
                .addKeyValue("reason", event.reason())
                .log("Message given up");
        if (priority.isReported()) {
            events.publishEvent(event);
        }
    }

    private Optional<Instant> again(StoredMessage message, DeliveryDecision.Again again) {
        return messages.settle(message, again) ? Optional.of(again.time()) : Optional.empty();
    }

    private Optional<Instant> end(StoredMessage message, DeliveryDecision decision) {
        messages.settle(message, decision);
        return Optional.empty();
    }
}
