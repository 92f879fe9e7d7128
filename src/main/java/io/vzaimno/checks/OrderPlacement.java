package io.vzaimno.checks;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.Charge;
import io.vzaimno.accounts.EntryKind;
import io.vzaimno.accounts.Posting;
import io.vzaimno.accounts.UserId;
import io.vzaimno.checks.CheckTable.NewCheck;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Stores and charges what is ordered, each order once. Needs a transaction that holds the user's balance. */
@Component
class OrderPlacement {

    private final Accounts accounts;
    private final CheckTable table;
    private final CheckReader reader;
    private final ApplicationEventPublisher events;

    OrderPlacement(Accounts accounts, CheckTable table, CheckReader reader, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.table = table;
        this.reader = reader;
        this.events = events;
    }

    /** The check that an order by this key has placed before. */
    Optional<Order> earlier(UserId user, Optional<String> key, int balance) {
        return key.flatMap(name -> reader.ordered(user, name)).map(check -> new Order.Placed(check, true, balance));
    }

    /** @param enqueue has the check done */
    Order place(NewCheck check, int balance, Consumer<CheckId> enqueue) {
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
