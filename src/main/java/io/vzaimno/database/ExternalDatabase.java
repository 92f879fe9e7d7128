package io.vzaimno.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** The operator's own PostgreSQL, which outlives the process. */
record ExternalDatabase(ConnectionUrl url) implements Database {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /**
     * Tries the address and adapts to what is behind it.
     *
     * @throws UnusableDatabase if the service could not work with it
     */
    static ExternalDatabase open(ConnectionUrl url) {
        return new ExternalDatabase(new Probe(url, PATIENCE).usable());
    }

    @Override
    public ConnectionUrl ownerUrl() {
        return url;
    }

    @Override
    public Optional<UnusableDatabase> explain(SQLException fault) {
        return new Refusal(url).explain(fault);
    }

    @Override
    public void close() {
        // Not ours to stop.
    }
}
