package io.vzaimno.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** After an update of the archives, {@code -Darchives=all} shows the new digests of all of them. */
class ArchiveTests {

    @ParameterizedTest
    @EnumSource
    void unpacksToWhatItsDigestSays(Archive archive) throws IOException {
        assumeTrue(isQuick(archive) || "all".equals(System.getProperty("archives")), "takes long; see -Darchives=all");
        try (var files = archive.open()) {
            assertThat(FileTree.digest(files)).isEqualTo(archive.digest());
        }
    }

    /** Those for macOS are five times as large. */
    private static boolean isQuick(Archive archive) {
        return archive == Archive.ofThisSystem() || !archive.name().startsWith("DARWIN");
    }
}
