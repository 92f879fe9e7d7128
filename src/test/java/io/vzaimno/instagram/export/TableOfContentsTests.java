package io.vzaimno.instagram.export;

import static io.vzaimno.instagram.export.ExportFixtures.crowd;
import static io.vzaimno.instagram.export.ExportFixtures.export;
import static io.vzaimno.instagram.export.Readings.read;
import static io.vzaimno.instagram.export.Readings.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.vzaimno.instagram.export.ExportReading.Problem;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Random;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableOfContentsTests {

    private static final long MEGABYTE = 1 << 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir
    Path folder;

    /** What an archive takes is measured, and not how long: that depends on what else the machine does. */
    private void assertTooLarge(HugeContents archive, String words) {
        var file = archive.zip(folder.resolve("huge.zip"));
        var before = THREADS.getCurrentThreadAllocatedBytes();

        var refused = refused(file);

        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(2 * MEGABYTE);
        assertThat(refused.problem()).as(refused.detail()).isEqualTo(Problem.TOO_LARGE);
        assertThat(refused.detail()).contains(words);
    }

    @Test
    void refusesAHugeTableOfContentsBeforeItIsRead() {
        assertTooLarge(HugeContents.OF_20_MB, "20000 entries");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 20_000})
    void countsForItself(int declared) {
        assertTooLarge(HugeContents.OF_20_MB.declaring(declared), "20000 entries");
    }

    @Test
    void refusesLongNames() {
        assertTooLarge(HugeContents.of(10).named(1_001), "longer than 1000 bytes");
    }

    @Test
    void refusesALongTableOfFewEntries() {
        assertTooLarge(HugeContents.of(1_000).with(65_000), "longer than 8 MB");
    }

    @Test
    void refusesManyFilesInAllPartsTogether() {
        var first = many(12_000, "a").zip(folder.resolve("a.zip"));
        var second = many(12_000, "b").zip(folder.resolve("b.zip"));

        assertThat(read(first).relations().followers()).hasSize(5);
        assertThat(refused(first, second).detail()).contains("20000 files together");
    }

    private static ArchiveBuilder many(int files, String name) {
        var archive = export(crowd(0, 5), crowd(3, 8));
        for (var i = 0; i < files; i++) {
            archive.file("media/" + name + i, new byte[0]);
        }
        return archive;
    }

    /** Whatever the library would read has been counted before. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void countsWhatTheLibraryReads(long seed) throws IOException {
        var random = new Random(seed);
        for (var round = 0; round < 100; round++) {
            var archive = export(crowd(0, 3), crowd(1, 4)).file("media/1.jpg", "x");
            var bytes = (seed % 2 == 0 ? archive.large() : archive).bytes();
            for (var change = 0; change < 3; change++) {
                bytes[bytes.length - 1 - random.nextInt(Math.min(bytes.length, 300))] = (byte) random.nextInt(6);
            }
            assertCountIsThatOfTheLibrary(bytes);
        }
    }

    @Test
    void countsBehindWhatWasPutBeforeTheArchive() throws IOException {
        var archive = export(crowd(0, 3), crowd(1, 4)).bytes();
        var moved = new byte[archive.length + 500];
        System.arraycopy(archive, 0, moved, 500, archive.length);

        assertCountIsThatOfTheLibrary(moved);
    }

    private void assertCountIsThatOfTheLibrary(byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("changed.zip"), bytes);
        try (var zip = ZipFile.builder().setPath(file).get();
                var raw = FileChannel.open(file)) {
            var entries = Collections.list(zip.getEntries()).size();
            assertThat(ArchiveEnd.of(raw))
                    .hasValueSatisfying(end -> assertThat(count(raw, end)).isGreaterThanOrEqualTo(entries));
        } catch (IOException | IllegalArgumentException _) {
            // what the library cannot open takes no memory
        }
    }

    private static int count(FileChannel raw, ArchiveEnd end) {
        try {
            return TableOfContents.entries(raw, end);
        } catch (ExportRefusal _) {
            return Integer.MAX_VALUE;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
