package io.vzaimno.checks;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether queued checks are admitted. An admin's setting survives restarts until an admin changes it. */
@Repository
class AdmissionSwitch {

    private final JdbcClient jdbc;
    private final CheckScheduling scheduling;

    AdmissionSwitch(JdbcClient jdbc, CheckScheduling scheduling) {
        this.jdbc = jdbc;
        this.scheduling = scheduling;
    }

    void close() {
        set(true);
    }

    /** Admits waiting checks at once, as far as there is room. Needs a transaction. */
    void open() {
        set(false);
        scheduling.admit();
    }

    private void set(boolean paused) {
        jdbc.sql("UPDATE check_admission SET paused = :paused")
                .param("paused", paused)
                .update();
    }
}
