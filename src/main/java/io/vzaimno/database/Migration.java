package io.vzaimno.database;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;

/** Runs Flyway as the owner of the schema and then grants the service's role its rights. */
record Migration(Database database) {

    void run(Flyway flyway) {
        try {
            flyway.migrate();
            grantRights(flyway);
        } catch (FlywayException e) {
            throw explained(e);
        }
    }

    private RuntimeException explained(FlywayException fault) {
        if (fault.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
            return new Refusal(database.ownerUrl()).foreignTables();
        }
        return causes(fault)
                .flatMap(cause -> database.explain(cause).stream())
                .map(RuntimeException.class::cast)
                .findFirst()
                .orElse(fault);
    }

    private void grantRights(Flyway flyway) {
        if (database instanceof EmbeddedDatabase) {
            try (var connection = flyway.getConfiguration().getDataSource().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(Roles.rights());
            } catch (SQLException e) {
                throw new IllegalStateException("The service's role cannot be granted its rights", e);
            }
        }
    }

    private static Stream<SQLException> causes(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast);
    }
}
