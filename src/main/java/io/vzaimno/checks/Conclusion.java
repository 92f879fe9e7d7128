package io.vzaimno.checks;

import io.vzaimno.analysis.Snapshot;
import io.vzaimno.compute.ComputePool;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Concludes a live check whose lists are read: has a short one read again as long as that helps, has those looked for
 * whom it may have left out, and compares the lists if both are whole; otherwise it admits that it cannot tell. A part of
 * a list is never compared.
 */
@Component
class Conclusion {

    /** Until a job finds a place in the pool, perhaps. */
    private static final Duration UNTIL_FREE = Duration.ofSeconds(1);

    private final StepStore store;
    private final PeopleTable people;
    private final Suspects suspects;
    private final SecondLook secondLook;
    private final ResultWriter findings;
    private final Ending ending;
    private final CheckProperties properties;
    private final Clock clock;
    private final ComputePool pool;

    Conclusion(
            StepStore store,
            PeopleTable people,
            Suspects suspects,
            SecondLook secondLook,
            ResultWriter findings,
            Ending ending,
            CheckProperties properties,
            Clock clock,
            ComputePool pool) {
        this.store = store;
        this.people = people;
        this.suspects = suspects;
        this.secondLook = secondLook;
        this.findings = findings;
        this.ending = ending;
        this.properties = properties;
        this.clock = clock;
        this.pool = pool;
    }

    NextStep of(Run run) {
        var walks = run.walks().values();
        if (walks.stream().anyMatch(Walk::isHopeless)) {
            return admit(run);
        }
        if (run.look().isToCome() && walks.stream().anyMatch(walk -> walk.deservesAnother(properties.cheapList()))) {
            return goOn(run, run.again(properties.cheapList()));
        }
        return secondLook.begin(run).map(looking -> goOn(run, looking)).orElseGet(() -> completeInPlace(run));
    }

    private NextStep completeInPlace(Run run) {
        return pool.attempt(() -> complete(run))
                .orElseGet(() -> new NextStep.Again(clock.instant().plus(UNTIL_FREE)));
    }

    private NextStep complete(Run run) {
        var cut = run.walks().values().stream()
                .filter(Walk::isShort)
                .map(Walk::list)
                .collect(Collectors.toSet());
        var doubtful = cut.stream()
                .flatMap(list -> suspects.doubtful(run.check(), list).stream())
                .collect(Collectors.toSet());
        var snapshot = new Snapshot(people.relations(run.check()), Set.of(), doubtful, cut);
        var finding = findings.of(run.check(), snapshot);
        return store.once(run, () -> {
            people.doubt(run.check(), doubtful);
            findings.complete(finding, run.user());
            return new NextStep.Nothing();
        });
    }

    private NextStep goOn(Run run, Run next) {
        return store.once(run, () -> {
            store.changed(next);
            return new NextStep.Again(clock.instant());
        });
    }

    private NextStep admit(Run run) {
        var detail = run.walks().values().stream()
                .filter(walk -> !walk.isComplete())
                .map(walk -> "%s: %d of %d".formatted(walk.list(), walk.names(), walk.declared()))
                .sorted()
                .collect(Collectors.joining(", "));
        return store.once(run, () -> ending.fail(run, FailReason.INCOMPLETE, detail));
    }
}
