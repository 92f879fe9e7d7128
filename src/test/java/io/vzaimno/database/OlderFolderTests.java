package io.vzaimno.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder as the service made it before: everything belongs to a superuser that needs no password. */
class OlderFolderTests {

    @TempDir
    Path folder;

    private Path postgres;

    @BeforeEach
    void makeOne() throws IOException {
        postgres = folder.resolve("postgres");
        try (var old = TestServer.in(postgres)) {
            Flyway.configure()
                    .dataSource(old.jdbc("postgres"), null, null)
                    .load()
                    .migrate();
            old.execute("postgres", """
                    INSERT INTO users (user_id, first_name, checks_balance, referral_code, created_at, updated_at)
                    SELECT n, 'Аня', 5, n::text, now(), now() FROM generate_series(1, 1000) AS n;
                    INSERT INTO balance_entries (user_id, delta, balance_after, kind, idempotency_key, created_at)
                    SELECT n, 5, 5, 'GRANT', n::text, now() FROM generate_series(1, 1000) AS n;
                    """);
            old.execute("postgres", "CREATE ROLE intruder SUPERUSER LOGIN PASSWORD 'known'");
            old.execute("postgres", "ALTER SYSTEM SET listen_addresses = '*'");
        }
        Files.writeString(postgres.resolve("pg_hba.conf"), "local all all trust\nhost all all 0.0.0.0/0 trust\n");
    }

    @Test
    void keepsAllItsRowsAndIsLockedFromThenOn() throws Exception {
        for (var start = 0; start < 2; start++) {
            try (var database = Holder.here(postgres);
                    var owner = embedded().asOwner();
                    var service = embedded().asService()) {
                migrate(database);

                assertThat(Sql.answer(service, "SELECT count(*) FROM users WHERE first_name = 'Аня'"))
                        .isEqualTo("1000");
                assertThat(Sql.answer(service, "SELECT sum(delta) FROM balance_entries"))
                        .isEqualTo("5000");
                assertThat(notOwned(owner)).isEqualTo("0");
                assertThat(Sql.answer(owner, "SHOW listen_addresses")).isEmpty();
                assertThatThrownBy(() -> Sql.execute(service, "ALTER TABLE balance_entries DISABLE TRIGGER ALL"))
                        .hasMessageContaining("must be owner");
                assertThatThrownBy(() -> embedded().connect("postgres", "")).hasMessageContaining("pg_hba.conf");
                assertThatThrownBy(() -> embedded().connect("intruder", "known"))
                        .hasMessageContaining("pg_hba.conf");
            }
        }
    }

    @Test
    void takesNewTablesAsTheNewOwner() throws Exception {
        try (var database = Holder.here(postgres);
                var owner = embedded().asOwner();
                var service = embedded().asService()) {
            Sql.execute(owner, "ALTER TABLE users ADD COLUMN later int");
            migrate(database);

            Sql.execute(service, "UPDATE users SET later = 1");
        }
    }

    private EmbeddedFolder embedded() {
        return new EmbeddedFolder(postgres);
    }

    private static String notOwned(Connection owner) throws SQLException {
        return Sql.answer(owner, """
                SELECT (SELECT count(*) FROM pg_class
                         WHERE relnamespace = 'public'::regnamespace AND relowner <> 'vzaimno_owner'::regrole)
                     + (SELECT count(*) FROM pg_proc
                         WHERE pronamespace = 'public'::regnamespace AND proowner <> 'vzaimno_owner'::regrole)
                """);
    }

    private static void migrate(EmbeddedDatabase database) {
        var owner = database.ownerUrl();
        new Migration(database)
                .run(Flyway.configure()
                        .dataSource(owner.jdbc(), owner.user(), owner.password())
                        .load());
    }
}
