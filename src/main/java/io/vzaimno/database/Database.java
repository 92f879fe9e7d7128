package io.vzaimno.database;

import java.sql.SQLException;
import java.util.Optional;

/** The database of the service. */
sealed interface Database extends AutoCloseable permits ExternalDatabase, EmbeddedDatabase {

    /** For the connection pool. */
    ConnectionUrl url();

    /** For migrations; a role that owns the schema if there is one. */
    ConnectionUrl ownerUrl();

    /** Translates an error during startup for the operator, if it is a known one. */
    Optional<UnusableDatabase> explain(SQLException fault);

    @Override
    void close();
}
