package io.vzaimno.proofs;

import io.vzaimno.database.EmbeddedFolder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** The PostgreSQL that a process of the service runs in its folder. */
record EmbeddedServer(Path folder) {

    DataSource source() {
        return new AbstractDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                return new EmbeddedFolder(folder).asOwner();
            }

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                return getConnection();
            }
        };
    }

    boolean isRunning() {
        return new EmbeddedFolder(folder).isRunning();
    }

    /** Takes all time from it, and its connections stay open. */
    void freeze() {
        new EmbeddedFolder(folder).freeze();
    }

    /** As {@code kill -9} does. */
    void kill() {
        new EmbeddedFolder(folder).kill();
    }
}
