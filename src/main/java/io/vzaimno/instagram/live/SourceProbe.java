package io.vzaimno.instagram.live;

import io.vzaimno.instagram.site.Door;
import io.vzaimno.instagram.site.InstagramProperties;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Probes shut doors, each for the session's own account alone: customers' accounts are not requested at a shut door.
 * One request at a time, in spare turns of sessions.
 */
@Component
class SourceProbe {

    private final DoorTable doors;
    private final SideLookup lookups;
    private final InstagramProperties properties;
    private final Clock clock;

    SourceProbe(DoorTable doors, SideLookup lookups, InstagramProperties properties, Clock clock) {
        this.doors = doors;
        this.lookups = lookups;
        this.properties = properties;
        this.clock = clock;
    }

    /** Makes one request for the door that has waited longest, if it is due; returns when to probe next. */
    Instant run() {
        var due = doors.due();
        if (due.isEmpty()) {
            return Stream.concat(doors.nextProbeAt().stream(), Stream.of(later()))
                    .min(Instant::compareTo)
                    .orElseThrow();
        }
        return switch (lookups.step(Lookup.probe(due.getFirst()), OptionalLong.empty())) {
            case SideStep.NotYet(var at) -> at.filter(later()::isAfter).orElseGet(this::later);
            case SideStep.Asked asked -> {
                settle(due.getFirst(), asked.outcome());
                yield lookups.nextTurnAt().orElseGet(this::later);
            }
        };
    }

    /** A door that has not shown itself open stays shut; a request that only prepared the canary proves nothing. */
    private void settle(Door door, LookupOutcome outcome) {
        var isPrepared =
                outcome instanceof LookupOutcome.GoOn more && more.next().isAbout(Doubt.About.PROBE);
        if (!isPrepared && doors.due().contains(door)) {
            doors.shut(door, "still shut: " + reason(outcome));
        }
    }

    private static String reason(LookupOutcome outcome) {
        return switch (outcome) {
            case LookupOutcome.GoOn more ->
                more.next().doubt().map(Doubt::detail).orElse("refused");
            case LookupOutcome.SessionRefused refused -> refused.refusal().detail();
            case LookupOutcome.SlowDown slow -> slow.refusal().detail();
            case LookupOutcome.Failed failed -> failed.detail();
            case LookupOutcome.Told _, LookupOutcome.Missing _, LookupOutcome.ListsAnswer _, LookupOutcome.NoAnswer _ ->
                "no answer";
        };
    }

    private Instant later() {
        return clock.instant().plus(properties.probe());
    }
}
