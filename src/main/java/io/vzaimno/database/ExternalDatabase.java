package io.vzaimno.database;

/** The operator's own PostgreSQL, which outlives the process. */
record ExternalDatabase(ConnectionUrl url) implements Database {

    @Override
    public void close() {
        // Not ours to stop.
    }
}
