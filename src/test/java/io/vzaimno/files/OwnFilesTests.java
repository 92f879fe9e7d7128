package io.vzaimno.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnFilesTests {

    @TempDir
    Path folder;

    @Test
    void areWrittenForTheirOwnAccountAndNeverThroughALink() throws IOException {
        Files.writeString(folder.resolve("foreign"), "as it was");
        Files.createSymbolicLink(folder.resolve("own"), folder.resolve("foreign"));
        Files.createSymbolicLink(folder.resolve("own.tmp"), folder.resolve("foreign"));

        OwnFiles.write(folder.resolve("own"), "secret");

        assertThat(folder.resolve("own")).hasContent("secret");
        assertThat(folder.resolve("foreign")).hasContent("as it was");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("own"))))
                .isEqualTo("rw-------");
    }

    /** Two starts at once, say. */
    @RepeatedTest(50)
    void getTheirParentsFromSeveralAtOnce() throws Exception {
        var file = folder.resolve("a/b/c/d/e/f/g/h/file");
        Callable<?> create = () -> {
            OwnFiles.createParents(file);
            return file;
        };
        try (var crowd = Executors.newFixedThreadPool(4)) {
            for (var done : crowd.invokeAll(Collections.nCopies(4, create))) {
                done.get();
            }
        }

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx--x--x");
    }

    @Test
    void lieOpenBelowAFolderInWhichAnyAccountMayReplaceThem() throws IOException {
        var open = Files.createDirectories(folder.resolve("open/inner"));
        assertThat(OwnFiles.openAbove(open)).isEmpty();

        Files.setPosixFilePermissions(folder.resolve("open"), PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(OwnFiles.openAbove(open)).contains(folder.resolve("open").toRealPath());

        // As /tmp is: everybody may add files, and replace none but their own.
        Files.setAttribute(folder.resolve("open"), "unix:mode", 01777);
        assertThat(OwnFiles.openAbove(open)).isEmpty();
    }
}
