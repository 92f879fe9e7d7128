package io.vzaimno.instagram.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTests {

    @TempDir
    Path folder;

    @Test
    void makesAKeyForItsOwnerOnly() throws IOException {
        var file = folder.resolve("data/secret.key");

        var key = new KeyFile(file).read();

        assertThat(new SecretBox(key).open(new SecretBox(key).seal("text", "here"), "here"))
                .isEqualTo("text");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("data")).isDirectoryContaining(path -> path.equals(file));
        assertThat(folder.resolve("data").toFile().list()).hasSize(1);
    }

    @Test
    void keepsTheKey() {
        var file = new KeyFile(folder.resolve("secret.key"));

        assertThat(file.read()).isEqualTo(file.read());
    }

    @Test
    void saysWhenTheFileHoldsNoKey() throws IOException {
        var file = Files.writeString(folder.resolve("secret.key"), "oops");

        assertThatIllegalStateException()
                .isThrownBy(() -> new KeyFile(file).read())
                .withMessageContaining("secret.key does not hold a key");
    }

    @RepeatedTest(20)
    void allWhoStartAtOnceReadTheSameKey() throws InterruptedException {
        var file = new KeyFile(folder.resolve("secret.key"));
        var start = new CyclicBarrier(16);
        Callable<String> reading = () -> {
            start.await();
            return file.read();
        };

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var keys = threads.invokeAll(Collections.nCopies(16, reading));

            assertThat(keys.stream().map(Future::resultNow).distinct()).hasSize(1);
        }
    }
}
