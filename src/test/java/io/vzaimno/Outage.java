package io.vzaimno;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A time in which nobody reaches a context's database: connections break, and there are no new ones until it is closed. */
final class Outage implements AutoCloseable {

    private final String database;
    private boolean lasts;

    Outage(JdbcClient database) {
        this.database =
                database.sql("SELECT current_database()").query(String.class).single();
    }

    void begin() {
        TestDatabase.execute("ALTER DATABASE " + database + " WITH ALLOW_CONNECTIONS false");
        TestDatabase.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + database + "'");
        lasts = true;
    }

    boolean lasts() {
        return lasts;
    }

    @Override
    public void close() {
        TestDatabase.execute("ALTER DATABASE " + database + " WITH ALLOW_CONNECTIONS true");
        lasts = false;
    }
}
