package io.vzaimno.checks;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.checks.CheckTable.NewCheck;
import io.vzaimno.instagram.Handle;
import io.vzaimno.report.Report.Source;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tries failed checks again. The failed one stays what it is, failed and given back; the new one is free, for its user
 * did not ask for it. Needs a transaction.
 */
@Component
class Retrying {

    private static final int FREE = 0;

    private final Accounts accounts;
    private final CheckTable table;
    private final CheckQueue line;
    private final CheckReader reader;
    private final ApplicationEventPublisher events;

    Retrying(
            Accounts accounts,
            CheckTable table,
            CheckQueue line,
            CheckReader reader,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.table = table;
        this.line = line;
        this.reader = reader;
        this.events = events;
    }

    Retry retry(Check failed) {
        if (failed.status() != CheckStatus.FAILED || failed.source() != Source.LIVE) {
            return new Retry.NotFailed(failed.status());
        }
        accounts.lock(failed.user());
        var key = "retry:" + failed.id();
        var earlier = reader.ordered(failed.user(), key);
        if (earlier.isPresent()) {
            return new Retry.Placed(earlier.get());
        }
        var target = failed.target().orElseThrow();
        return table.running(failed.user(), target)
                .<Retry>map(Retry.AlreadyRunning::new)
                .orElseGet(() -> place(failed, target, key));
    }

    private Retry place(Check failed, Handle target, String key) {
        var check =
                new NewCheck(CheckId.random(), failed.user(), Optional.of(target), Source.LIVE, FREE, Optional.of(key));
        table.insert(check);
        line.add(check.id());
        events.publishEvent(new CheckPlaced(check.id(), check.user()));
        return placed(check.id());
    }

    private Retry placed(CheckId check) {
        return new Retry.Placed(reader.find(check).orElseThrow());
    }
}
