package io.vzaimno.checks;

import io.vzaimno.analysis.Comparison;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Concludes a live check whose lists are read: compares them if both are whole, has a short one read once more, and
 * otherwise admits that it cannot tell. A part of a list is never compared.
 */
@Component
class Conclusion {

    private final StepStore store;
    private final PeopleTable people;
    private final Results results;
    private final ChangeTable changes;
    private final Ending ending;
    private final Clock clock;

    Conclusion(StepStore store, PeopleTable people, Results results, ChangeTable changes, Ending ending, Clock clock) {
        this.store = store;
        this.people = people;
        this.results = results;
        this.changes = changes;
        this.ending = ending;
        this.clock = clock;
    }

    Next of(Run run) {
        if (run.walks().values().stream().allMatch(Walk::isComplete)) {
            return complete(run);
        }
        var shortWalks =
                run.walks().values().stream().filter(walk -> !walk.isComplete()).collect(Collectors.toSet());
        return shortWalks.stream().anyMatch(Walk::isHopeless) ? admit(run, shortWalks) : again(run);
    }

    private Next complete(Run run) {
        var relations = people.relations(run.check());
        var comparison = Comparison.of(relations, Set.of());
        return store.once(run, () -> {
            results.save(run.check(), comparison);
            changes.save(run.check(), relations);
            ending.complete(run.check(), run.user(), Results.totals(comparison));
            return new Next.Nothing();
        });
    }

    private Next again(Run run) {
        return store.once(run, () -> {
            store.changed(run.again());
            return new Next.Again(clock.instant());
        });
    }

    private Next admit(Run run, Set<Walk> shortWalks) {
        var detail = shortWalks.stream()
                .map(walk -> "%s: %d of %d".formatted(walk.list(), walk.names(), walk.declared()))
                .sorted()
                .collect(Collectors.joining(", "));
        return store.once(run, () -> ending.fail(run, FailReason.INCOMPLETE, detail));
    }
}
