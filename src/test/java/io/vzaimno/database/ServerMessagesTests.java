package io.vzaimno.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerMessagesTests {

    @TempDir
    Path folder;

    @Test
    void areThoseSinceTheStart() throws IOException {
        var log = Files.writeString(folder.resolve("postgres.log"), "before\nFATAL:  since\n");

        assertThat(ServerMessages.since("before\n".length(), log)).isEqualTo("FATAL:  since\n");
    }

    @Test
    void areAllThereAreWhenTheLogHasBeenTruncated() throws IOException {
        var log = Files.writeString(folder.resolve("postgres.log"), "FATAL:  since\n");

        assertThat(ServerMessages.since(1_000, log)).isEqualTo("FATAL:  since\n");
    }
}
