package io.vzaimno.checks;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.Charge;
import io.vzaimno.accounts.EntryKind;
import io.vzaimno.accounts.Posting;
import io.vzaimno.accounts.UserId;
import io.vzaimno.checks.CheckTable.NewCheck;
import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.ListKind;
import io.vzaimno.instagram.export.Export;
import io.vzaimno.instagram.live.Sessions;
import io.vzaimno.report.Report.Source;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes orders: charges and stores each, both or neither. */
@Component
class Ordering {

    private static final int LIVE_COST = 1;
    private static final Duration DAY = Duration.ofDays(1);

    private final Accounts accounts;
    private final CheckTable table;
    private final Line line;
    private final PeopleTable people;
    private final KnownAccounts known;
    private final Sessions sessions;
    private final Work work;
    private final CheckReader reader;
    private final CheckProperties properties;
    private final ApplicationEventPublisher events;

    Ordering(
            Accounts accounts,
            CheckTable table,
            Line line,
            PeopleTable people,
            KnownAccounts known,
            Sessions sessions,
            Work work,
            CheckReader reader,
            CheckProperties properties,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.table = table;
        this.line = line;
        this.people = people;
        this.known = known;
        this.sessions = sessions;
        this.work = work;
        this.reader = reader;
        this.properties = properties;
        this.events = events;
    }

    @Transactional
    public Order live(UserId user, Handle target, Optional<String> key) {
        var balance = accounts.lock(user);
        var earlier = earlier(user, key, balance);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        var running = table.running(user, target);
        if (running.isPresent()) {
            return new Order.AlreadyRunning(running.get());
        }
        var most = properties.maxQueued();
        if (most > 0 && table.waiting(user) >= most) {
            return new Order.TooManyQueued(most);
        }
        if (sessions.available().isNone()) {
            return new Order.SourceUnavailable();
        }
        var check = new NewCheck(CheckId.random(), user, Optional.of(target), Source.LIVE, LIVE_COST, key, 0);
        return refusal(check, balance)
                .or(() -> known.find(target).flatMap(Preview::obstacle).map(Order.Unreadable::new))
                .orElseGet(() -> place(check, balance, id -> {
                    line.add(id);
                    work.admit();
                }));
    }

    @Transactional
    public Order export(UserId user, Export export, Optional<String> key) {
        var balance = accounts.lock(user);
        var earlier = earlier(user, key, balance);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        var cost = properties.exportCost();
        var check = new NewCheck(CheckId.random(), user, export.account(), Source.EXPORT, cost, key, export.deleted());
        return refusal(check, balance)
                .orElseGet(() -> place(check, balance, id -> {
                    people.add(id, ListKind.FOLLOWERS, export.relations().followers(), 0);
                    people.add(id, ListKind.FOLLOWING, export.relations().following(), 0);
                    people.markPending(id, export.pending());
                    work.export(id);
                }));
    }

    /** Whether an order would be taken, as far as the user is concerned; otherwise nobody need look at its target. */
    boolean isWorthLookingUp(UserId user, Handle target) {
        return table.running(user, target).isEmpty()
                && accounts.find(user)
                        .filter(account -> account.balance() >= LIVE_COST)
                        .isPresent();
    }

    int price(Source source) {
        return switch (source) {
            case LIVE -> LIVE_COST;
            case EXPORT -> properties.exportCost();
        };
    }

    private Optional<Order> earlier(UserId user, Optional<String> key, int balance) {
        return key.flatMap(name -> table.byKey(user, name))
                .flatMap(reader::find)
                .map(check -> new Order.Placed(check, true, balance));
    }

    private Optional<Order> refusal(NewCheck check, int balance) {
        var limit = properties.maxPerDay();
        if (limit > 0 && table.orderedWithin(check.user(), DAY) >= limit) {
            return Optional.of(new Order.DailyLimit(limit));
        }
        if (balance < check.charged()) {
            return Optional.of(new Order.InsufficientBalance(balance, check.charged()));
        }
        return Optional.empty();
    }

    private Order place(NewCheck check, int balance, Consumer<CheckId> enqueue) {
        table.insert(check);
        var left = charge(check, balance);
        enqueue.accept(check.id());
        events.publishEvent(new CheckPlaced(check.id(), check.user()));
        return new Order.Placed(reader.find(check.id()).orElseThrow(), false, left);
    }

    private int charge(NewCheck check, int balance) {
        if (check.charged() == 0) {
            return balance;
        }
        var posting =
                Posting.of(EntryKind.CHECK, "check:" + check.id(), check.id().toString());
        return switch (accounts.charge(check.user(), check.charged(), posting)) {
            case Charge.Accepted accepted -> accepted.balance();
            case Charge.Declined _ -> throw new IllegalStateException("The balance changed under its lock");
        };
    }
}
