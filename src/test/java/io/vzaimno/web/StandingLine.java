package io.vzaimno.web;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets the line stand still, so that nothing that is ordered begins. */
@TestComponent
class StandingLine {

    private final JdbcClient jdbc;

    StandingLine(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void stop() {
        pause(true);
    }

    /** Sends everybody away and goes on. */
    void clear() {
        jdbc.sql("DELETE FROM check_queue WHERE status = 'QUEUED'").update();
        jdbc.sql("UPDATE checks SET status = 'CANCELLED' WHERE status = 'PENDING' AND source = 'LIVE'")
                .update();
        pause(false);
    }

    private void pause(boolean paused) {
        jdbc.sql("UPDATE check_admission SET paused = :paused")
                .param("paused", paused)
                .update();
    }
}
