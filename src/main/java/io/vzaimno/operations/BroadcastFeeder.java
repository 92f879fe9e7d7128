package io.vzaimno.operations;

import io.vzaimno.language.Html;
import io.vzaimno.operations.Broadcast.State;
import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.outbox.Outbox;
import io.vzaimno.telegram.outbox.OutgoingMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds the messages of a broadcast to the outbox in small batches, so that it can be stopped and the outbox stays short.
 * The position is stored in the transaction that adds them, so that a crash neither skips a recipient nor repeats a
 * message.
 */
@Component
class BroadcastFeeder {

    /** Two seconds' worth of messages. */
    private static final int MAX_QUEUED = 50;

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Messages expire after this time. */
    private static final Duration USEFUL = Duration.ofDays(2);

    private final BroadcastTable table;
    private final Outbox outbox;
    private final Clock clock;

    BroadcastFeeder(BroadcastTable table, Outbox outbox, Clock clock) {
        this.table = table;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Adds a batch. Returns when to continue; empty when the broadcast is done or stopped. */
    @Transactional
    public Optional<Instant> feed(long id) {
        return table.lock(id)
                .filter(State.RUNNING::equals)
                .flatMap(_ -> table.find(id))
                .flatMap(this::feed);
    }

    private Optional<Instant> feed(Broadcast broadcast) {
        var free = MAX_QUEUED - broadcast.progress().waiting();
        var next = table.next(broadcast.id(), Math.max(0, free));
        next.forEach(user -> send(broadcast, user));
        if (next.isEmpty() && broadcast.progress().waiting() == 0) {
            table.finish(broadcast.id(), broadcast.progress());
            return Optional.empty();
        }
        return Optional.of(clock.instant().plus(PAUSE));
    }

    private void send(Broadcast broadcast, long user) {
        var content = new Content.Text(Html.text(broadcast.text()).value());
        outbox.add(OutgoingMessage.bulk(BroadcastTable.keys(broadcast.id()) + user, user, content)
                .until(clock.instant().plus(USEFUL)));
    }
}
