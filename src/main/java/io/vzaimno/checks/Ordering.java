package io.vzaimno.checks;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.UserId;
import io.vzaimno.checks.CheckTable.NewCheck;
import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.ListKind;
import io.vzaimno.instagram.export.Export;
import io.vzaimno.report.Report.Source;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes orders: charges and stores each, both or neither. */
@Component
class Ordering {

    private static final int LIVE_COST = 1;

    private final Accounts accounts;
    private final OrderRules rules;
    private final OrderPlacement placing;
    private final CheckTable table;
    private final CheckQueue line;
    private final PeopleTable people;
    private final NoteTable notes;
    private final CheckScheduling work;
    private final CheckProperties properties;

    Ordering(
            Accounts accounts,
            OrderRules rules,
            OrderPlacement placing,
            CheckTable table,
            CheckQueue line,
            PeopleTable people,
            NoteTable notes,
            CheckScheduling work,
            CheckProperties properties) {
        this.accounts = accounts;
        this.rules = rules;
        this.placing = placing;
        this.table = table;
        this.line = line;
        this.people = people;
        this.notes = notes;
        this.work = work;
        this.properties = properties;
    }

    @Transactional
    public Order live(UserId user, Handle target, Optional<String> key) {
        var balance = accounts.lock(user);
        var check = new NewCheck(CheckId.random(), user, Optional.of(target), Source.LIVE, LIVE_COST, key);
        return placing.earlier(user, key, balance)
                .or(() -> rules.againstLive(check, target, balance))
                .orElseGet(() -> placing.place(check, balance, id -> {
                    line.add(id);
                    work.admit();
                }));
    }

    @Transactional
    public Order export(UserId user, Export export, Optional<String> key) {
        var balance = accounts.lock(user);
        var cost = properties.exportCost();
        var check = new NewCheck(CheckId.random(), user, export.account(), Source.EXPORT, cost, key);
        return placing.earlier(user, key, balance)
                .or(() -> rules.against(check, balance))
                .orElseGet(() -> placing.place(check, balance, id -> {
                    people.add(id, ListKind.FOLLOWERS, export.relations().followers(), 0);
                    people.add(id, ListKind.FOLLOWING, export.relations().following(), 0);
                    people.markPending(id, export.pending());
                    people.doubt(id, export.doubtful());
                    notes.add(id, export.notes());
                    export.date().ifPresent(date -> table.date(id, date));
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
}
