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
 * Puts the messages of a broadcast into line a few at a time, so that it can be stopped and the line stays short. Whoever is
 * next is noted together with his message, so that nobody is left out or written to twice, whatever dies.
 */
@Component
class BroadcastFeeder {

    /** Two seconds' worth of messages. */
    private static final int IN_LINE = 50;

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Nobody wants last week's news. */
    private static final Duration USEFUL = Duration.ofDays(2);

    private final BroadcastTable table;
    private final Outbox outbox;
    private final Clock clock;

    BroadcastFeeder(BroadcastTable table, Outbox outbox, Clock clock) {
        this.table = table;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** When to go on. Empty: it is over or stopped. */
    @Transactional
    public Optional<Instant> feed(long id) {
        return table.lock(id)
                .filter(State.RUNNING::equals)
                .flatMap(_ -> table.find(id))
                .flatMap(this::feed);
    }

    private Optional<Instant> feed(Broadcast broadcast) {
        var free = IN_LINE - broadcast.progress().waiting();
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
