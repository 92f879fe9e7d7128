package io.vzaimno.database;

import java.sql.SQLException;
import java.util.Optional;

/** The database that the service uses, for as long as the process lives. */
sealed interface Database extends AutoCloseable permits ExternalDatabase, EmbeddedDatabase {

    /** How the service reaches it. */
    ConnectionUrl url();

    /** How the schema is brought up to date, by a role that may do more where there is one. */
    ConnectionUrl ownerUrl();

    /** What to tell the operator of a fault that ends the start, where it is a known one. */
    Optional<UnusableDatabase> explain(SQLException fault);

    @Override
    void close();
}
