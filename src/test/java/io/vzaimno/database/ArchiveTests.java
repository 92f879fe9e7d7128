package io.vzaimno.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vzaimno.proofs.Scale;
import java.io.IOException;
import java.util.Map;
import java.util.zip.CRC32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * To unpack an archive takes seconds, and those for macOS are five times as large. So each was unpacked once, and is
 * known again by its checksum. After an update of the archives, {@code -Darchives=all} shows the new digests of all of them.
 */
class ArchiveTests {

    /** Those that unpack to what their digests say. */
    private static final Map<Archive, Long> UNPACKED_BEFORE = Map.of(
            Archive.LINUX_X86_64, 957_979_559L,
            Archive.ALPINE_X86_64, 1_182_813_081L,
            Archive.LINUX_ARM_64, 3_734_923_658L,
            Archive.DARWIN_X86_64, 122_991_895L,
            Archive.DARWIN_ARM_64, 122_991_895L);

    @ParameterizedTest
    @EnumSource
    void isOneThatWasUnpackedBefore(Archive archive) throws IOException {
        var checksum = new CRC32();
        try (var file = archive.packed()) {
            checksum.update(file.readAllBytes());
        }

        assertThat(checksum.getValue())
                .as("an update of the archives: see -Darchives=all")
                .isEqualTo(UNPACKED_BEFORE.get(archive));
    }

    @ParameterizedTest
    @EnumSource
    void unpacksToWhatItsDigestSays(Archive archive) throws IOException {
        assumeTrue(
                archive == Archive.ofThisSystem() || Scale.isLong() || "all".equals(System.getProperty("archives")),
                "takes long; see -Darchives=all");
        try (var files = archive.open()) {
            assertThat(FileTree.digest(files)).isEqualTo(archive.digest());
        }
    }
}
