package io.vzaimno.checks;

import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Compares the lists of an export, which were stored with the order; needs no session and no slot. */
@Component
class ExportAnalysis {

    private final CheckTable table;
    private final Snapshots snapshots;
    private final Findings findings;
    private final Ending ending;
    private final TransactionOperations transaction;

    ExportAnalysis(
            CheckTable table,
            Snapshots snapshots,
            Findings findings,
            Ending ending,
            TransactionOperations transaction) {
        this.table = table;
        this.snapshots = snapshots;
        this.findings = findings;
        this.ending = ending;
        this.transaction = transaction;
    }

    /** Does nothing if the check is over, so that it may run again. */
    void run(CheckId check) {
        try (var _ = MDC.putCloseable("check", check.toString())) {
            var finding = findings.of(check, snapshots.of(check));
            transaction.executeWithoutResult(
                    _ -> table.begin(check).ifPresent(user -> findings.complete(finding, user)));
        }
    }

    /** Ends the check after attempts that all failed. */
    void giveUp(CheckId check) {
        transaction.executeWithoutResult(_ -> {
            table.begin(check);
            ending.fail(check, FailReason.INTERNAL, "");
        });
    }
}
