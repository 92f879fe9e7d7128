package io.vzaimno.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A start without space on the disk says so, and is worth trying again. */
@OwnServers
class FullDiskTests {

    @TempDir
    Path folder;

    @AfterEach
    void unmount() {
        ServerCommand.succeeds("umount", disk().toString());
    }

    /** With less and with more space initdb fails at different files, and has none for its log. */
    @ParameterizedTest
    @ValueSource(strings = {"4k", "1m", "24m"})
    void isToldWhileTheClusterIsMade(String size) throws IOException {
        mount("size=" + size);

        assertRefused();
    }

    @Test
    void isToldWhenFilesAreUsedUp() throws IOException {
        mount("nr_inodes=1");

        assertRefused();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 64})
    void isToldWhenItHasFilledUpLater(int kilobytes) throws Exception {
        mount("size=60m");
        Holder.here(disk().resolve("postgres")).close();
        var filler = disk().resolve("filler");
        Files.write(filler, new byte[(int) disk().toFile().getUsableSpace() - kilobytes * 1024]);

        assertRefused();

        Files.delete(filler);
        try (var _ = Holder.here(disk().resolve("postgres"));
                var owner = new EmbeddedFolder(disk().resolve("postgres")).asOwner()) {
            assertThat(Sql.answer(owner, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void isToldWhileProgramsAreUnpackedAndLeavesNothingOfThem() throws IOException {
        mount("size=8m");

        assertThatThrownBy(() -> Programs.below(disk(), new ServerAccount.Same()))
                .isInstanceOfSatisfying(UnusableDatabase.class, FullDiskTests::assertPasses)
                .hasMessageStartingWith("EMBEDDED_POSTGRES_HOME");
        assertThat(disk().toFile().getUsableSpace()).isGreaterThan(7_000_000);
    }

    private void assertRefused() {
        assertThatThrownBy(() -> Holder.here(disk().resolve("postgres")))
                .isInstanceOfSatisfying(UnusableDatabase.class, FullDiskTests::assertPasses)
                .hasMessageStartingWith("DATA_DIR");
    }

    private static void assertPasses(UnusableDatabase refusal) {
        assertThat(refusal.line()).contains("full", "Free some space");
        assertThat(refusal.exitCode()).isEqualTo(DatabaseLost.EXIT_CODE);
    }

    private void mount(String option) throws IOException {
        Files.createDirectory(disk());
        assumeTrue(
                ServerCommand.succeeds("mount", "-t", "tmpfs", "-o", option, "none", disk().toString()),
                "only root may mount");
    }

    private Path disk() {
        return folder.resolve("disk");
    }
}
