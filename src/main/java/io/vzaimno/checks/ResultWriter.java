package io.vzaimno.checks;

import io.vzaimno.accounts.UserId;
import io.vzaimno.analysis.Changes;
import io.vzaimno.analysis.Comparison;
import io.vzaimno.analysis.Snapshot;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a check has found: worked out first, and then written down with the check's end, all of it or nothing. */
@Component
class ResultWriter {

    private final NonMutualTable results;
    private final ChangeTable changes;
    private final Ending ending;

    ResultWriter(NonMutualTable results, ChangeTable changes, Ending ending) {
        this.results = results;
        this.changes = changes;
        this.ending = ending;
    }

    /** Compares with the user's previous result too, which takes as long as reading it: outside any transaction. */
    Finding of(CheckId check, Snapshot snapshot) {
        return new Finding(check, snapshot.comparison(), changes.since(check, snapshot));
    }

    /** Needs a transaction. */
    void complete(Finding finding, UserId user) {
        results.save(finding.check(), finding.comparison());
        finding.changes().ifPresent(found -> changes.save(finding.check(), found));
        ending.complete(finding.check(), user, NonMutualTable.totals(finding.comparison()));
    }

    /** @param changes where there was a previous result */
    record Finding(CheckId check, Comparison comparison, Optional<Changes> changes) {}
}
