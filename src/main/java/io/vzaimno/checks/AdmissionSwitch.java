package io.vzaimno.checks;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether checks are let out of the line. The operator's word holds until he takes it back, restarts or not. */
@Repository
class AdmissionSwitch {

    private final JdbcClient jdbc;
    private final CheckScheduling work;

    AdmissionSwitch(JdbcClient jdbc, CheckScheduling work) {
        this.jdbc = jdbc;
        this.work = work;
    }

    void close() {
        set(true);
    }

    /** Those who wait are let in at once, as far as there is room. Needs a transaction. */
    void open() {
        set(false);
        work.admit();
    }

    private void set(boolean paused) {
        jdbc.sql("UPDATE check_admission SET paused = :paused")
                .param("paused", paused)
                .update();
    }
}
