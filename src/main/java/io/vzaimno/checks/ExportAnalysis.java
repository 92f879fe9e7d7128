package io.vzaimno.checks;

import io.vzaimno.compute.ComputePool;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Compares the lists of an export, which were stored with the order; needs no session and no slot. */
@Component
class ExportAnalysis {

    private final CheckTable table;
    private final Snapshots snapshots;
    private final ResultWriter findings;
    private final Ending ending;
    private final TransactionOperations transaction;
    private final ComputePool pool;

    ExportAnalysis(
            CheckTable table,
            Snapshots snapshots,
            ResultWriter findings,
            Ending ending,
            TransactionOperations transaction,
            ComputePool pool) {
        this.table = table;
        this.snapshots = snapshots;
        this.findings = findings;
        this.ending = ending;
        this.transaction = transaction;
        this.pool = pool;
    }

    /** Changes nothing if the check is over, so that it may run again. False: the service is busy, so it has not run. */
    boolean run(CheckId check) {
        try (var _ = MDC.putCloseable("check", check.toString())) {
            return pool.attempt(() -> analyse(check)).isPresent();
        }
    }

    private CheckId analyse(CheckId check) {
        var finding = findings.of(check, snapshots.of(check));
        transaction.executeWithoutResult(_ -> table.begin(check).ifPresent(user -> findings.complete(finding, user)));
        return check;
    }

    /** Ends the check after attempts that all failed. */
    void giveUp(CheckId check) {
        transaction.executeWithoutResult(_ -> {
            table.begin(check);
            ending.fail(check, FailReason.INTERNAL, "");
        });
    }
}
