package io.vzaimno.checks;

import io.vzaimno.instagram.ListKind;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Looks once more for those whom a short list may have left out, one by one and within a budget of requests: first for
 * those who seem not to follow back, then for those who seem not to be followed back. Each list is first asked for
 * somebody whom it has named. If it does not find even that person, looking there proves nothing.
 */
@Component
class SecondLook {

    private final StepStore store;
    private final Suspects suspects;
    private final CheckProperties properties;
    private final Clock clock;

    SecondLook(StepStore store, Suspects suspects, CheckProperties properties, Clock clock) {
        this.store = store;
        this.suspects = suspects;
        this.properties = properties;
        this.clock = clock;
    }

    /** The run when it begins to look; empty when there is nobody to look for, or no budget. */
    Optional<Run> begin(Run run) {
        if (!run.look().isToCome()) {
            return Optional.empty();
        }
        var count = shortLists(run)
                .mapToInt(list -> suspects.count(run.check(), list))
                .sum();
        return first(run, 0, shortLists(run))
                .map(known -> run.with(SecondLookState.at(known, Math.min(count, properties.secondLook() - 1))));
    }

    /** Stores what was seen and turns to the next one. */
    NextStep seen(Run run, Suspect suspect, LookOutcome sight, int names) {
        return store.once(run, () -> {
            var after = suspect.known() ? run : noted(run, suspect, sight);
            var spent = run.look().requests() + 1;
            store.answered(after.with(run.look().after(next(after, suspect, sight, spent))), names);
            return new NextStep.Again(clock.instant());
        });
    }

    private Run noted(Run run, Suspect suspect, LookOutcome sight) {
        suspects.looked(run.check(), suspect, sight);
        return sight == LookOutcome.THERE ? run.with(run.walk(suspect.list()).oneMore()) : run;
    }

    private Optional<Suspect> next(Run run, Suspect last, LookOutcome sight, int spent) {
        var works = !last.known() || sight == LookOutcome.THERE;
        var inSameList = works && spent < properties.secondLook() && isShort(run, last.list())
                ? suspects.next(run.check(), last.list())
                : Optional.<Suspect>empty();
        return inSameList.or(() -> first(run, spent, shortLists(run).filter(list -> list.compareTo(last.list()) > 0)));
    }

    /** Whom to ask the first list for in which there is somebody to look for. */
    private Optional<Suspect> first(Run run, int spent, Stream<ListKind> lists) {
        return spent + 2 > properties.secondLook()
                ? Optional.empty()
                : lists.filter(list -> suspects.count(run.check(), list) > 0)
                        .flatMap(list -> suspects.known(run.check(), list).stream())
                        .findFirst();
    }

    private static Stream<ListKind> shortLists(Run run) {
        return Stream.of(ListKind.values()).filter(list -> isShort(run, list));
    }

    private static boolean isShort(Run run, ListKind list) {
        return run.walk(list).isShort();
    }
}
