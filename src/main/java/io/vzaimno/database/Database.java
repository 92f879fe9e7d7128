package io.vzaimno.database;

/** The database that the service uses, for as long as the process lives. */
sealed interface Database extends AutoCloseable permits ExternalDatabase, EmbeddedDatabase {

    ConnectionUrl url();

    @Override
    void close();
}
