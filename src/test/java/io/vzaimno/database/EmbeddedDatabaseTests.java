package io.vzaimno.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
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

    @Test
    void leavesTheFolderToOthersWhenItCannotStart() throws Exception {
        var postgres = folder.resolve("postgres");
        try (var zip = FileSystems.newFileSystem(folder.resolve("no-programs.zip"), Map.of("create", true))) {
            assertThatThrownBy(() -> EmbeddedDatabase.open(new DataFolder(postgres), zip.getPath("/home"), () -> {}))
                    .isInstanceOf(UnsupportedOperationException.class);
        }

        try (var other = Holder.of(postgres)) {
            assertThat(other.process().isAlive()).isTrue();
        }
    }

    @Test
    void isGivenUpByAGuestThatCannotRunIt() throws Exception {
        var givenUp = new AtomicInteger();
        var owner = Holder.of(folder.resolve("postgres"));
        try (var zip = FileSystems.newFileSystem(folder.resolve("no-programs.zip"), Map.of("create", true));
                var _ = EmbeddedDatabase.open(
                        new DataFolder(folder.resolve("postgres")), zip.getPath("/home"), givenUp::incrementAndGet)) {

            owner.end();

            await().atMost(Duration.ofSeconds(30)).until(() -> givenUp.get() == 1);
        }
    }

    private EmbeddedFolder embedded() {
        return new EmbeddedFolder(folder.resolve("postgres"));
    }
}
