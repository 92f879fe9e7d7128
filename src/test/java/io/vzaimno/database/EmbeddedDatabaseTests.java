package io.vzaimno.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OwnServers
class EmbeddedDatabaseTests {

    @TempDir
    Path folder;

    @Test
    void keepsWhatWasCommittedThoughItsProcessIsKilled() throws Exception {
        var holder = Holder.of(folder.resolve("postgres"));
        try (var owner = embedded().asOwner()) {
            Sql.execute(owner, "CREATE TABLE kept (n int)");
            Sql.execute(owner, "INSERT INTO kept VALUES (42)");
        }

        holder.kill();

        try (var _ = Holder.here(folder.resolve("postgres"));
                var owner = embedded().asOwner()) {
            assertThat(Sql.answer(owner, "SELECT n FROM kept")).isEqualTo("42");
            assertThat(Sql.answer(owner, "SHOW fsync")).isEqualTo("on");
            assertThat(Sql.answer(owner, "SHOW synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void isSharedByASecondProcessOnTheSameFolder() throws Exception {
        try (var holder = Holder.of(folder.resolve("postgres"))) {
            try (var guest = Holder.here(folder.resolve("postgres"))) {
                assertThat(guest.url().jdbc()).isEqualTo(holder.url());
            }

            try (var owner = embedded().asOwner()) {
                assertThat(Sql.answer(owner, "SELECT 1")).isEqualTo("1");
            }
        }
    }

    private EmbeddedFolder embedded() {
        return new EmbeddedFolder(folder.resolve("postgres"));
    }
}
