package io.vzaimno.operations;

import io.vzaimno.accounts.Admin;
import io.vzaimno.maintenance.Maintenance;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts and ends maintenance, with an entry in the audit log. */
@Service
public class MaintenanceAdministration {

    private static final String SUBJECT = "service";

    private final Maintenance maintenance;
    private final Audit audit;

    MaintenanceAdministration(Maintenance maintenance, Audit audit) {
        this.maintenance = maintenance;
        this.audit = audit;
    }

    /** Empty while the service is open. */
    public Optional<Maintenance.Closure> current() {
        return maintenance.current();
    }

    /** Closes the service, or changes the reason. */
    @Transactional
    public void begin(Admin admin, String reason) {
        var before = current().map(Maintenance.Closure::reason);
        if (!before.equals(Optional.of(reason))) {
            maintenance.begin(reason);
            audit.record(admin, AuditedAction.MAINTENANCE_BEGUN, SUBJECT, new Difference(before.orElse(null), reason));
        }
    }

    /** Opens the service again; false if it was open. */
    @Transactional
    public boolean end(Admin admin) {
        var ended = maintenance.end();
        ended.ifPresent(
                reason -> audit.record(admin, AuditedAction.MAINTENANCE_ENDED, SUBJECT, new Difference(reason, null)));
        return ended.isPresent();
    }
}
