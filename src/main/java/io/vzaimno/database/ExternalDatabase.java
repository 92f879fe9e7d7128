package io.vzaimno.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** A PostgreSQL server run by the operator. */
record ExternalDatabase(ConnectionUrl url) implements Database {

    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    /**
     * Checks the connection and adapts the driver's parameters to a connection pooler.
     *
     * @throws UnusableDatabase if the service cannot use the database
     */
    static ExternalDatabase open(ConnectionUrl url) {
        return new ExternalDatabase(new Probe(url, TIMEOUT).usable());
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
        // Run by the operator.
    }
}
