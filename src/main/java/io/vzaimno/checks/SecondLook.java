package io.vzaimno.checks;

import io.vzaimno.instagram.ListKind;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Looks up people that a short list may have left out, one by one and within a budget of requests: first those who seem
 * not to follow back, then those who seem not to be followed back. Each list is first searched for a person that it has
 * named. If it does not find even that one, searching there proves nothing.
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

    /** The run at the start of the look; empty if there is no one to look for, or no budget. */
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

    /** Stores what was seen and turns to the next person. */
    NextStep seen(Run run, Suspect suspect, LookOutcome outcome, int names) {
        return store.once(run, () -> {
            var after = suspect.known() ? run : noted(run, suspect, outcome);
            var spent = run.look().requests() + 1;
            store.answered(after.with(run.look().after(next(after, suspect, outcome, spent))), names);
            return new NextStep.Again(clock.instant());
        });
    }

    private Run noted(Run run, Suspect suspect, LookOutcome outcome) {
        suspects.looked(run.check(), suspect, outcome);
        return outcome == LookOutcome.THERE ? run.with(run.walk(suspect.list()).oneMore()) : run;
    }

    private Optional<Suspect> next(Run run, Suspect last, LookOutcome outcome, int spent) {
        var works = !last.known() || outcome == LookOutcome.THERE;
        var inSameList = works && spent < properties.secondLook() && isShort(run, last.list())
                ? suspects.next(run.check(), last.list())
                : Optional.<Suspect>empty();
        return inSameList.or(() -> first(run, spent, shortLists(run).filter(list -> list.compareTo(last.list()) > 0)));
    }

    /** The person to search the first list for that has people to look up. */
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
