package io.vzaimno.checks;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Begins a check that has left the line. Needs a transaction. */
@Component
class Beginning {

    private final CheckTable table;
    private final Runs runs;
    private final Work work;
    private final CheckProperties properties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Beginning(
            CheckTable table,
            Runs runs,
            Work work,
            CheckProperties properties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.runs = runs;
        this.work = work;
        this.properties = properties;
        this.events = events;
        this.clock = clock;
    }

    void of(CheckId check) {
        var user = table.begin(check).orElseThrow();
        runs.begin(check, clock.instant().plus(properties.giveUp()));
        work.step(check);
        events.publishEvent(new CheckStarted(check, user));
    }
}
