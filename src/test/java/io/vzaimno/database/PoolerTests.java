package io.vzaimno.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoolerTests {

    @TempDir
    Path folder;

    @Test
    void isNoticedAndServed() throws SQLException {
        assumeTrue(PgBouncer.isInstalled(), "pgbouncer is not installed");
        try (var server = TestServer.in(folder.resolve("postgres"));
                var pooler = PgBouncer.before(server, folder.resolve("pooler"))) {
            var given = ConnectionUrl.parse(pooler.url("postgres"));

            var adapted = ExternalDatabase.open(given).url();

            assertThat(failures(adapted)).isZero();
            assertThat(failures(given)).isPositive();
        }
    }

    @Test
    void whatTheOperatorSaysOfPreparedStatementsStands() {
        assumeTrue(PgBouncer.isInstalled(), "pgbouncer is not installed");
        try (var server = TestServer.in(folder.resolve("postgres"));
                var pooler = PgBouncer.before(server, folder.resolve("pooler"))) {
            var given = ConnectionUrl.parse(pooler.url("postgres") + "?prepareThreshold=3");

            assertThat(ExternalDatabase.open(given).url()).isEqualTo(given);
        }
    }

    /** How many statements fail because the server process that they meet is not the one that has prepared them. */
    private static int failures(ConnectionUrl url) throws SQLException {
        var failures = 0;
        var connections = new ArrayList<Connection>();
        for (var i = 0; i < 6; i++) {
            connections.add(DriverManager.getConnection(url.jdbc(), url.user(), url.password()));
        }
        for (var round = 0; round < 20; round++) {
            for (var connection : connections) {
                failures += ask(connection) ? 0 : 1;
            }
        }
        for (var connection : connections) {
            connection.close();
        }
        return failures;
    }

    private static boolean ask(Connection connection) {
        try (var statement = connection.prepareStatement("SELECT ?::int")) {
            statement.setInt(1, 1);
            return statement.executeQuery().next();
        } catch (SQLException _) {
            return false;
        }
    }
}
