package io.vzaimno.database;

import static io.vzaimno.database.TestAccounts.UNPRIVILEGED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProgramsTests {

    private static final ServerAccount SAME = new ServerAccount.Same();

    @TempDir
    Path folder;

    @Test
    void areUnpackedOnceForAllWhoStartTogetherAndForTheirAccountOnly() throws Exception {
        Callable<Programs> start = () -> Programs.below(home(), SAME);
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var programs : crowd.invokeAll(List.of(start, start, start))) {
                assertThat(programs.get().postgres()).isExecutable();
            }
        }

        var programs = Programs.below(home(), SAME);
        try (var files = Files.walk(home())) {
            assertThat(files.filter(file -> !Files.isSymbolicLink(file)))
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .matches("rw[x-]------"));
        }
        assertThat(programs.postgres()).isExecutable();
        assertThat(FileTree.digest(programs.folder()))
                .isEqualTo(Archive.ofThisSystem().digest());
    }

    @Test
    void areRepairedAtTheNextStart() throws IOException {
        UnpackedPrograms.copyTo(home());
        var programs = Programs.below(home(), SAME);
        Files.writeString(programs.initdb(), "#!/bin/sh\necho planted\n");

        var repaired = Programs.below(home(), SAME);

        assertThat(FileTree.digest(repaired.folder()))
                .isEqualTo(Archive.ofThisSystem().digest());
        assertThat(repaired.postgres()).isExecutable();
    }

    enum Harm {
        ANOTHER_PROGRAM {
            @Override
            void to(Programs programs) throws IOException {
                Files.writeString(programs.initdb(), "#!/bin/sh\necho planted\n");
            }
        },
        ONE_BYTE_AT_THE_OLD_TIME {
            @Override
            void to(Programs programs) throws IOException {
                var time = Files.getLastModifiedTime(programs.postgres());
                try (var file = Files.newByteChannel(programs.postgres(), StandardOpenOption.WRITE)) {
                    file.position(4096).write(ByteBuffer.wrap(new byte[] {1}));
                }
                Files.setLastModifiedTime(programs.postgres(), FileTime.from(time.toInstant()));
            }
        },
        A_MISSING_FILE {
            @Override
            void to(Programs programs) throws IOException {
                Files.delete(programs.folder().resolve("share/postgresql/postgres.bki"));
            }
        },
        AN_EXTRA_FILE {
            @Override
            void to(Programs programs) throws IOException {
                Files.writeString(programs.folder().resolve("lib/libextra.so"), "planted");
            }
        },
        ANOTHER_LIBRARY {
            @Override
            void to(Programs programs) throws IOException {
                var link = programs.folder().resolve("lib/libpq.so.5");
                Files.delete(link);
                Files.createSymbolicLink(link, Path.of("/tmp/libpq.so.5"));
            }
        },
        NO_RIGHT_TO_RUN {
            @Override
            void to(Programs programs) throws IOException {
                Files.setPosixFilePermissions(programs.postgres(), PosixFilePermissions.fromString("rw-------"));
            }
        };

        abstract void to(Programs programs) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void showEachHarmToAQuickLookAndToACloseOne(Harm harm) throws IOException {
        var copy = UnpackedPrograms.some(
                folder.resolve("copy"),
                List.of("bin/initdb", "bin/postgres", "lib/libpq.so.5", "share/postgresql/postgres.bki"));
        var state = FileTree.state(copy.folder());
        var digest = FileTree.digest(copy.folder());

        harm.to(copy);

        assertThat(FileTree.state(copy.folder())).isNotEqualTo(state);
        assertThat(FileTree.digest(copy.folder())).isNotEqualTo(digest);
    }

    @Test
    void areLeftAloneWhenNothingHasHappened() throws IOException {
        UnpackedPrograms.copyTo(home());
        var unpacked = Files.getLastModifiedTime(Programs.below(home(), SAME).postgres());

        assertThat(Files.getLastModifiedTime(Programs.below(home(), SAME).postgres()))
                .isEqualTo(unpacked);
    }

    @Test
    void areNotTakenFromAFolderOfAnotherAccount() throws IOException {
        Files.createDirectory(home());
        assumeTrue(chown(home()), "only root can give a folder away");

        assertThatThrownBy(() -> Programs.below(home(), SAME))
                .isInstanceOf(UnusableDatabase.class)
                .hasMessageStartingWith("EMBEDDED_POSTGRES_HOME")
                .hasMessageContaining("belongs to another account");
    }

    @Test
    void changeNothingAroundTheirOwnFolder() throws IOException {
        Files.createDirectory(home());
        Files.setPosixFilePermissions(home(), PosixFilePermissions.fromString("rwxrwxrwx"));
        var other = Files.createDirectory(home().resolve("other"));
        var before = PosixFilePermissions.toString(Files.getPosixFilePermissions(other));

        var programs = Programs.below(home(), SAME);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home())))
                .isEqualTo("rwxrwxrwx");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(other)))
                .isEqualTo(before);
        assertThat(programs.folder()).hasParent(home().resolve("vzaimno-postgres"));
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(programs.folder().getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void areNotTakenFromAFolderThatAnotherAccountHasPrepared() throws IOException {
        Files.createDirectories(home().resolve("vzaimno-postgres"));
        assumeTrue(chown(home().resolve("vzaimno-postgres")), "only root can give a folder away");

        assertThatThrownBy(() -> Programs.below(home(), SAME)).hasMessageContaining("belongs to another account");
    }

    @Test
    void areNotTakenThroughALink() throws IOException {
        var elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createDirectory(home());
        Files.createSymbolicLink(home().resolve("vzaimno-postgres"), elsewhere);

        assertThatThrownBy(() -> Programs.below(home(), SAME)).isInstanceOf(UnusableDatabase.class);
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void areUnpackedAgainForTheAccountThatRunsThemNow() throws IOException {
        assumeTrue(TestAccounts.isRoot(), "only root can act as another account");
        Programs.below(home(), SAME);

        var programs = Programs.below(home(), new ServerAccount.Owner(UNPRIVILEGED, UNPRIVILEGED));

        try (var files = Files.walk(programs.folder().getParent())) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS))
                            .isEqualTo(UNPRIVILEGED));
        }
    }

    @Test
    void sayWhereTheyCannotBeRunAndWhatToDo() throws Exception {
        Files.createDirectory(home());
        assumeTrue(ServerCommand.succeeds("mount", "-t", "tmpfs", "-o", "noexec", "none", home().toString()));
        try {
            UnpackedPrograms.copyTo(home());
            assertThatThrownBy(() -> Programs.below(home(), SAME))
                    .hasMessageStartingWith("EMBEDDED_POSTGRES_HOME")
                    .hasMessageContaining("noexec")
                    .hasMessageContaining("Example: EMBEDDED_POSTGRES_HOME=");
        } finally {
            ServerCommand.succeeds("umount", home().toString());
        }
    }

    @Test
    void sayWhereTheyCannotBeUnpackedAndWhatToDo() throws Exception {
        Files.writeString(folder.resolve("file"), "");
        Files.createDirectory(home());
        assumeTrue(ServerCommand.succeeds("mount", "-t", "tmpfs", "-o", "size=1m", "none", home().toString()));
        try {
            for (var place : Stream.of("file", "file/below", "programs")
                    .map(folder::resolve)
                    .toList()) {
                assertThatThrownBy(() -> Programs.below(place, SAME))
                        .isInstanceOf(UnusableDatabase.class)
                        .hasMessageStartingWith("EMBEDDED_POSTGRES_HOME")
                        .hasMessageContaining("Example: EMBEDDED_POSTGRES_HOME=");
            }
        } finally {
            ServerCommand.succeeds("umount", home().toString());
        }
    }

    private Path home() {
        return folder.resolve("programs");
    }

    private static boolean chown(Path path) {
        return ServerCommand.succeeds("chown", "65534", path.toString());
    }
}
