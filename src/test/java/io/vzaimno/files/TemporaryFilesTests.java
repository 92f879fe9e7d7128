package io.vzaimno.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFilesTests {

    @TempDir
    Path dataDir;

    private List<Path> folders() throws IOException {
        try (var all = Files.list(dataDir.resolve("tmp"))) {
            return all.filter(Files::isDirectory).toList();
        }
    }

    /** What a process leaves that is killed: the lock is gone, the files are not. */
    private Path leftByAKill() throws IOException {
        var tmp = Files.createDirectories(dataDir.resolve("tmp"));
        Files.createFile(tmp.resolve("gone.lock"));
        var folder = Files.createDirectories(tmp.resolve("gone/work"));
        return Files.writeString(folder.resolve("upload_1.tmp"), "names of strangers");
    }

    @Test
    void liesBelowTheDataFolderForItsOwnerAlone() throws IOException {
        try (var files = new TemporaryFiles(dataDir)) {
            var file = files.create(".zip");

            assertThat(file).startsWith(dataDir.resolve("tmp")).hasParent(files.folder());
            for (var folder : List.of(dataDir.resolve("tmp"), files.folder())) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                        .isEqualTo("rwx------");
            }
        }
    }

    @Test
    void isGoneWithItsProcess() throws IOException {
        try (var files = new TemporaryFiles(dataDir)) {
            files.create(".zip");
        }

        assertThat(folders()).isEmpty();
    }

    @Test
    void deletesWhatAKilledProcessLeft() throws IOException {
        var left = leftByAKill();

        try (var _ = new TemporaryFiles(dataDir)) {
            assertThat(left).doesNotExist();
            assertThat(folders()).hasSize(1);
            assertThat(dataDir.resolve("tmp/gone.lock")).doesNotExist();
        }
    }

    @Test
    void leavesTheFilesOfRunningProcessesAlone() throws IOException {
        try (var first = new TemporaryFiles(dataDir)) {
            var file = first.create(".zip");

            try (var _ = new TemporaryFiles(dataDir)) {
                assertThat(file).exists();
            }
            assertThat(file).exists();
        }
    }

    @Test
    void namesTheFolderThatCannotBeUsed() throws IOException {
        Files.createFile(dataDir.resolve("tmp"));

        assertThatThrownBy(() -> new TemporaryFiles(dataDir))
                .isInstanceOfSatisfying(
                        UnusableFolder.class,
                        refusal -> assertThat(refusal.exitCode()).isEqualTo(2))
                .hasMessageContaining(dataDir.resolve("tmp").toString())
                .hasMessageContaining("(a file of that name is in the way)")
                .hasMessageContaining("DATA_DIR");
    }

    @Test
    void asksForSpaceOnAFullDisk() throws Exception {
        var disk = Files.createDirectory(dataDir.resolve("disk"));
        assumeTrue(isDone("mount", "-t", "tmpfs", "-o", "nr_inodes=1", "none", disk.toString()), "only root may mount");
        try {
            assertThatThrownBy(() -> new TemporaryFiles(disk))
                    .isInstanceOfSatisfying(
                            UnusableFolder.class,
                            refusal -> assertThat(refusal.exitCode()).isEqualTo(75))
                    .hasMessageContaining("Free some space");
        } finally {
            isDone("umount", disk.toString());
        }
    }

    private static boolean isDone(String... command) throws Exception {
        return new ProcessBuilder(command).start().waitFor() == 0;
    }
}
