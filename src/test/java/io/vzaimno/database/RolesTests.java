package io.vzaimno.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the role may do that the service works as, with all tables of the service. */
class RolesTests {

    @TempDir
    static Path folder;

    private static EmbeddedDatabase database;
    private static EmbeddedFolder embedded;

    @BeforeAll
    static void start() {
        database = Holder.here(folder.resolve("postgres"));
        embedded = new EmbeddedFolder(folder.resolve("postgres"));
        migrate();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE %s DISABLE TRIGGER ALL",
                "ALTER TABLE %s DISABLE TRIGGER USER",
                "DROP TRIGGER %1$s_append_only ON %1$s",
                "DROP TABLE %s CASCADE",
                "TRUNCATE %s CASCADE",
                "ALTER TABLE %s RENAME TO away",
                "ALTER TABLE %s OWNER TO vzaimno",
                "CREATE RULE quiet AS ON INSERT TO %s DO INSTEAD NOTHING",
                "CREATE TRIGGER quiet BEFORE INSERT ON %s FOR EACH ROW EXECUTE FUNCTION refuse_change()",
            })
    void cannotTouchWhatKeepsABookAppendOnly(String statement) throws SQLException {
        try (var service = embedded.asService()) {
            for (var book : books()) {
                assertThatThrownBy(() -> Sql.execute(service, statement.formatted(book)))
                        .as(book)
                        .satisfies(RolesTests::isDenied);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET session_replication_role = replica",
                "SET ROLE vzaimno_owner",
                "SET SESSION AUTHORIZATION postgres",
                "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
                "DROP FUNCTION refuse_change() CASCADE",
                "DROP SCHEMA public CASCADE",
                "DROP OWNED BY vzaimno_owner",
                "REASSIGN OWNED BY vzaimno_owner TO vzaimno",
                "CREATE TABLE own (n int)",
                "CREATE TEMP TABLE own (n int)",
                "CREATE SCHEMA own",
                "CREATE DATABASE own",
                "CREATE ROLE own SUPERUSER",
                "ALTER ROLE vzaimno SUPERUSER",
                "ALTER ROLE postgres PASSWORD 'known'",
                "GRANT vzaimno_owner TO vzaimno",
                "COPY users TO PROGRAM 'id'",
                "COPY users TO '/tmp/users'",
                "SELECT pg_read_file('/etc/passwd')",
                "SELECT pg_read_file('vzaimno.pgpass')",
                "SELECT lo_import('/etc/passwd')",
                "SELECT rolpassword FROM pg_authid",
                "LOAD '/tmp/library'",
                "CREATE EXTENSION dblink",
                "DELETE FROM flyway_schema_history",
                "UPDATE flyway_schema_history SET checksum = 0",
            })
    void isNoSuperuserAndOwnsNothing(String statement) throws SQLException {
        try (var service = embedded.asService()) {
            assertThatThrownBy(() -> Sql.execute(service, statement)).satisfies(RolesTests::isDenied);
        }
    }

    @Test
    void changesRowsAndReadsThem() throws SQLException {
        try (var service = embedded.asService()) {
            Sql.execute(service, """
                    INSERT INTO users (user_id, referral_code, created_at, updated_at) VALUES (1, 'a', now(), now());
                    UPDATE users SET checks_balance = 3;
                    INSERT INTO balance_entries (user_id, delta, balance_after, kind, idempotency_key, created_at)
                    VALUES (1, 3, 3, 'GRANT', 'a', now());
                    """);

            assertThat(Sql.answer(service, "SELECT checks_balance FROM users")).isEqualTo("3");
            assertThat(Sql.answer(service, "SELECT nextval('robokassa_invoices')"))
                    .isEqualTo("1");
            assertThat(Sql.answer(service, "SELECT count(*) FROM flyway_schema_history"))
                    .isNotEqualTo("0");
            assertThatThrownBy(() -> Sql.execute(service, "DELETE FROM balance_entries"))
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void worksWithTablesThatALaterVersionAdds() throws SQLException {
        try (var owner = embedded.asOwner()) {
            Sql.execute(owner, "CREATE TABLE later (n int GENERATED ALWAYS AS IDENTITY)");
        }
        migrate();
        try (var service = embedded.asService()) {
            Sql.execute(service, "INSERT INTO later DEFAULT VALUES");
        }
    }

    @Test
    void superusersCannotLogIn() {
        for (var password : List.of("", "postgres")) {
            assertThatThrownBy(() -> embedded.connect("postgres", password)).hasMessageContaining("pg_hba.conf");
        }
    }

    private static void isDenied(Throwable refusal) {
        assertThat(refusal)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }

    private static List<String> books() throws SQLException {
        try (var owner = embedded.asOwner()) {
            var books = Sql.answer(owner, """
                    SELECT string_agg(tgrelid::regclass::text, ' ')
                      FROM pg_trigger
                     WHERE tgfoid = 'refuse_change'::regproc
                    """);
            assertThat(books).contains("balance_entries", "audit_log", "payment_events");
            return List.of(books.split(" "));
        }
    }

    private static void migrate() {
        var owner = database.ownerUrl();
        var flyway = Flyway.configure()
                .dataSource(owner.jdbc(), owner.user(), owner.password())
                .load();
        new Migration(database).run(flyway);
    }
}
