package io.vzaimno.checks;

import io.vzaimno.accounts.UserId;
import io.vzaimno.analysis.Changes;
import io.vzaimno.analysis.Comparison;
import io.vzaimno.analysis.Snapshot;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The findings of a check: computed first, then stored with the check's end, all or nothing. */
@Component
class ResultWriter {

    private final NonMutualTable nonMutuals;
    private final ChangeTable changes;
    private final Ending ending;

    ResultWriter(NonMutualTable nonMutuals, ChangeTable changes, Ending ending) {
        this.nonMutuals = nonMutuals;
        this.changes = changes;
        this.ending = ending;
    }

    /**
     * Also compares with the user's previous result, which takes as long as reading it. Call it outside any
     * transaction.
     */
    Finding of(CheckId check, Snapshot snapshot) {
        return new Finding(check, snapshot.comparison(), changes.since(check, snapshot));
    }

    /** Needs a transaction. */
    void complete(Finding finding, UserId user) {
        nonMutuals.save(finding.check(), finding.comparison());
        finding.changes().ifPresent(found -> changes.save(finding.check(), found));
        ending.complete(finding.check(), user, NonMutualTable.totals(finding.comparison()));
    }

    /**
     * @param changes present if there was a previous result
     */
    record Finding(CheckId check, Comparison comparison, Optional<Changes> changes) {}
}
