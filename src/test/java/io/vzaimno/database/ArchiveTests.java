package io.vzaimno.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchiveTests {

    /** After an update of the archives the right digests stand in the failure's message. */
    @ParameterizedTest
    @EnumSource
    void holdsWhatItsDigestSays(Archive archive) throws IOException {
        try (var files = archive.open()) {
            assertThat(FileTree.digest(files)).isEqualTo(archive.digest());
        }
    }
}
