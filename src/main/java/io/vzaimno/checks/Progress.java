package io.vzaimno.checks;

import io.vzaimno.instagram.ListKind;
import io.vzaimno.instagram.site.Page;
import io.vzaimno.instagram.site.Profile;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Stores what Instagram has told, each answer in one transaction with the step that asked for it. */
@Component
class Progress {

    private final StepStore store;
    private final PeopleTable people;
    private final KnownAccounts known;
    private final Ending ending;
    private final PoolCapacity reach;
    private final Clock clock;

    Progress(StepStore store, PeopleTable people, KnownAccounts known, Ending ending, PoolCapacity reach, Clock clock) {
        this.store = store;
        this.people = people;
        this.known = known;
        this.ending = ending;
        this.reach = reach;
        this.clock = clock;
    }

    /** The account is looked up, before its lists are read or after them. */
    NextStep lookedUp(Run run, Profile profile) {
        return store.once(
                run, () -> run.walks().isEmpty() ? found(run, profile) : goOn(run.recounted(walks(profile)), 0));
    }

    /** A look-up has come further by a request that was answered, or only brought a doubt to light. */
    NextStep goOn(Run next, boolean answered) {
        return store.once(next, () -> {
            if (answered) {
                return goOn(next.answered(), 0);
            }
            store.missed(next);
            return new NextStep.Again(clock.instant());
        });
    }

    private NextStep found(Run run, Profile profile) {
        return obstacle(profile).map(reason -> ending.fail(run, reason, "")).orElseGet(() -> {
            known.remember(run.target(), profile);
            return goOn(run.found(profile.account(), walks(profile)), 0);
        });
    }

    /** A page of a list is read. */
    NextStep read(Run run, Walk walk, Page page) {
        return store.once(run, () -> {
            people.add(run.check(), walk.list(), page.people(), walk.names());
            var total = people.count(run.check(), walk.list());
            var after = walk.after(page, total, clock.instant());
            if (page.capped() && !after.isOpen() && !after.isComplete()) {
                var detail = "%s: %d of %d".formatted(walk.list(), total, walk.declared());
                store.changed(run.with(after));
                return ending.fail(run, FailReason.CAPPED, detail);
            }
            return goOn(run.with(after), page.people().size());
        });
    }

    /** Begins anew what cannot be gone on with: cursors grow old, and belong to the session that got them. */
    NextStep restart(Run run) {
        return store.once(run, () -> {
            var restarted = run.restarted();
            restarted.walks().values().stream()
                    .filter(Walk::isOpen)
                    .forEach(walk -> people.forget(run.check(), walk.list()));
            store.changed(restarted);
            return new NextStep.Again(clock.instant());
        });
    }

    private NextStep goOn(Run next, int names) {
        store.answered(next, names);
        return new NextStep.Again(clock.instant());
    }

    private Optional<FailReason> obstacle(Profile profile) {
        if (!profile.isReadable()) {
            return Optional.of(FailReason.PRIVATE_ACCOUNT);
        }
        var size = new Size(profile.followers().orElse(0), profile.following().orElse(0));
        return reach.isExceededBy(size) ? Optional.of(FailReason.TOO_LARGE) : Optional.empty();
    }

    private static Map<ListKind, Walk> walks(Profile profile) {
        return Walk.both(profile.followers().orElseThrow(), profile.following().orElseThrow());
    }
}
