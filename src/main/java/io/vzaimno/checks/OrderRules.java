package io.vzaimno.checks;

import io.vzaimno.accounts.UserId;
import io.vzaimno.checks.CheckTable.NewCheck;
import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.live.Source;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The rules by which an order is refused. The user's balance must be locked, so that the facts stay true. */
@Component
class OrderRules {

    private static final Duration DAY = Duration.ofDays(1);

    private final CheckTable table;
    private final KnownAccounts known;
    private final Source source;
    private final SourceAccess access;
    private final Clock clock;
    private final CheckProperties properties;

    OrderRules(
            CheckTable table,
            KnownAccounts known,
            Source source,
            SourceAccess access,
            CheckProperties properties,
            Clock clock) {
        this.table = table;
        this.known = known;
        this.source = source;
        this.access = access;
        this.clock = clock;
        this.properties = properties;
    }

    Optional<Order> againstLive(NewCheck check, Handle target, int balance) {
        return table.running(check.user(), target)
                .<Order>map(Order.AlreadyRunning::new)
                .or(() -> againstAnotherInLine(check.user()))
                .or(() -> againstAShutSource(target))
                .or(() -> against(check, balance))
                .or(() -> known.find(target).flatMap(Preview::obstacle).map(Order.Unreadable::new));
    }

    Optional<Order> against(NewCheck check, int balance) {
        var limit = properties.maxPerDay();
        if (limit > 0 && table.orderedWithin(check.user(), DAY) >= limit) {
            return Optional.of(new Order.DailyLimit(limit));
        }
        return balance < check.charged()
                ? Optional.of(new Order.InsufficientBalance(balance, check.charged()))
                : Optional.empty();
    }

    private Optional<Order> againstAnotherInLine(UserId user) {
        var most = properties.maxQueued();
        return most > 0 && table.waiting(user) >= most ? Optional.of(new Order.TooManyQueued(most)) : Optional.empty();
    }

    /** A check that cannot be done is not sold; an account whose id is known needs no door that takes names. */
    private Optional<Order> againstAShutSource(Handle target) {
        return access.isShutFor(target)
                ? Optional.of(new Order.SourceUnavailable(source.nextProbeAt()))
                : againstARestingSource();
    }

    /** The check would be refunded before any session could begin with it. */
    private Optional<Order> againstARestingSource() {
        return source.readyAt()
                .filter(ready -> ready.isAfter(clock.instant().plus(properties.giveUp())))
                .map(ready -> new Order.SourceUnavailable(Optional.of(ready)));
    }
}
