package io.vzaimno;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What can happen to a context's database from outside. */
public final class DatabaseWeather {

    private final String name;
    private boolean isBad;

    public DatabaseWeather(JdbcClient context) {
        name = TestDatabase.name(context);
    }

    /** It takes no connections, and those that there were are gone. */
    public void away() {
        isBad = true;
        TestDatabase.execute("ALTER DATABASE %s ALLOW_CONNECTIONS false".formatted(name));
        disconnect();
    }

    /** It takes no changes. */
    public void readOnly() {
        isBad = true;
        TestDatabase.execute("ALTER DATABASE %s SET default_transaction_read_only = on".formatted(name));
        disconnect();
    }

    /** A table finds no room for more rows. */
    public void full(String table) {
        isBad = true;
        TestDatabase.alter(name, """
                CREATE OR REPLACE FUNCTION disk_full() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100';
                END $$""");
        TestDatabase.alter(
                name,
                "CREATE TRIGGER disk_full BEFORE INSERT ON %s FOR EACH ROW EXECUTE FUNCTION disk_full()"
                        .formatted(table));
    }

    /** All is well again; connections are made anew. */
    public void clear() {
        if (!isBad) {
            return;
        }
        TestDatabase.execute("ALTER DATABASE %s RESET default_transaction_read_only".formatted(name));
        disconnect();
        TestDatabase.execute("ALTER DATABASE %s ALLOW_CONNECTIONS true".formatted(name));
        TestDatabase.alter(name, "SET default_transaction_read_only = off; DROP FUNCTION IF EXISTS disk_full CASCADE");
        isBad = false;
    }

    private void disconnect() {
        TestDatabase.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%s'".formatted(name));
    }
}
