package io.vzaimno.checks;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Begins a check that has left the line. Needs a transaction. */
@Component
class CheckStart {

    /** For how long the declared lengths of lists count as those just before them. */
    private static final Duration STILL_TRUE = Duration.ofMinutes(10);

    private final CheckTable table;
    private final KnownAccounts known;
    private final Runs runs;
    private final CheckScheduling work;
    private final CheckProperties properties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CheckStart(
            CheckTable table,
            KnownAccounts known,
            Runs runs,
            CheckScheduling work,
            CheckProperties properties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.known = known;
        this.runs = runs;
        this.work = work;
        this.properties = properties;
        this.events = events;
        this.clock = clock;
    }

    void of(CheckId check) {
        var user = table.begin(check).orElseThrow();
        runs.begin(check, clock.instant().plus(properties.giveUp()));
        runs.save(known(check));
        work.step(check);
        events.publishEvent(new CheckStarted(check, user));
    }

    /**
     * An account that was looked up just now, before it was paid for, need not be looked up again; one whose number is
     * remembered is looked up by that.
     */
    private Run known(CheckId check) {
        var run = runs.find(check).orElseThrow();
        return known.find(run.target(), STILL_TRUE)
                .filter(Preview.Feasible.class::isInstance)
                .map(Preview.Feasible.class::cast)
                .map(seen -> run.found(seen.account(), Walk.both(seen.followers(), seen.following())))
                .orElseGet(() -> run.with(known.lookup(run.target())));
    }
}
