package io.vzaimno.proofs;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.SmartDataSource;

/** One connection as long as it works: to open one, with proof of the password, costs more than a hundred questions. */
final class KeptConnection extends AbstractDataSource implements SmartDataSource {

    private static final int PATIENCE_SECONDS = 5;

    private final DataSource source;
    private @Nullable Connection kept;

    KeptConnection(DataSource source) {
        this.source = source;
    }

    @Override
    public synchronized Connection getConnection() throws SQLException {
        var connection = kept;
        if (connection == null || !connection.isValid(PATIENCE_SECONDS)) {
            connection = source.getConnection();
            kept = connection;
        }
        return connection;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public boolean shouldClose(Connection connection) {
        return false;
    }
}
