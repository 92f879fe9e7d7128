package io.vzaimno.instagram.export;

import static io.vzaimno.instagram.export.ExportFixtures.LISTS;
import static io.vzaimno.instagram.export.ExportFixtures.crowd;
import static io.vzaimno.instagram.export.ExportFixtures.export;
import static io.vzaimno.instagram.export.Readings.read;
import static io.vzaimno.instagram.export.Readings.refused;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.instagram.export.ExportReading.Clue;
import io.vzaimno.instagram.export.ExportReading.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveRefusalsTests {

    private static final List<Follow> SOME = crowd(0, 3);

    private static void assertRefused(ExportReading.Refused refused, Problem problem, String... words) {
        assertThat(refused.problem()).as(refused.detail()).isEqualTo(problem);
        assertThat(refused.detail()).contains(words);
    }

    @ParameterizedTest
    @CsvSource({
        "'', an empty file",
        "'[{}]', a single JSON file",
        "'<!doctype html>', a web page",
        "'Rar!...', a RAR archive",
        "'hello', something else"
    })
    void tellsWhatAFileIsInstead(String content, String kind) {
        assertRefused(refused(content.getBytes(UTF_8)), Problem.NOT_AN_ARCHIVE, kind);
        assertThat(refused(content.getBytes(UTF_8)).clue())
                .isInstanceOfSatisfying(
                        Clue.Instead.class,
                        clue -> assertThat(clue.kind().title()).isEqualTo(kind));
    }

    @Test
    void refusesAFileThatIsNotThere(@TempDir Path folder) {
        assertRefused(refused(folder.resolve("nowhere.zip")), Problem.NOT_AN_ARCHIVE, "nowhere.zip");
    }

    @Test
    void refusesATruncatedArchive() {
        var archive = export(SOME, SOME).bytes();

        assertRefused(refused(Arrays.copyOf(archive, archive.length - 30)), Problem.TRUNCATED, "breaks off");
        assertRefused(refused(Arrays.copyOf(archive, 40)), Problem.TRUNCATED, "breaks off");
    }

    @Test
    void refusesAnArchiveWithoutItsBeginning() {
        var archive = export(SOME, SOME).bytes();

        assertRefused(refused(Arrays.copyOfRange(archive, 200, archive.length)), Problem.DAMAGED, "table of contents");
    }

    @Test
    void refusesEncryptedEntries() {
        var archive = export(SOME, SOME).bytes();
        markEncrypted(archive, "PK\u0003\u0004", 6);
        markEncrypted(archive, "PK\u0001\u0002", 8);

        assertRefused(refused(archive), Problem.ENCRYPTED, "followers_1.json");
    }

    @ParameterizedTest
    @ValueSource(bytes = {14, 93, 95})
    void refusesWaysOfPackingThatItCannotRead(byte method) {
        var archive = export(SOME, SOME).bytes();
        archive[at(archive, "PK\u0003\u0004") + 8] = method;
        archive[at(archive, "PK\u0001\u0002") + 10] = method;

        assertRefused(refused(archive), Problem.UNKNOWN_FORMAT, "followers_1.json", "method " + method);
    }

    @Test
    void readsTheNumberOfEntriesOfAnArchiveOfAnySize() {
        var archive = export(SOME, SOME).large().bytes();
        var end = at(archive, "PK\u0005\u0006");
        Arrays.fill(archive, end + 8, end + 12, (byte) 0xFF);

        assertThat(read(archive)).isInstanceOf(ExportReading.Read.class);
        archive[at(archive, "PK\u0006\u0006") + 32]++;
        assertRefused(refused(archive), Problem.DAMAGED, "table of contents");
    }

    private static void markEncrypted(byte[] archive, String header, int flags) {
        archive[at(archive, header) + flags] |= 1;
    }

    private static int at(byte[] archive, String header) {
        return new String(archive, ISO_8859_1).indexOf(header);
    }

    @Test
    void refusesAWrongChecksum() {
        var archive = export(SOME, SOME).stored().bytes();
        var name = new String(archive, ISO_8859_1).indexOf("user000001");
        archive[name] = 'a';

        assertRefused(refused(archive), Problem.DAMAGED, "followers_1.json", "checksum");
    }

    @ParameterizedTest
    @CsvSource({"0, longer than the archive says", "127, shorter than the archive says"})
    void refusesAForgedSize(byte highByte, String words) {
        var archive = export(crowd(0, 10), SOME).bytes();
        var directory = new String(archive, ISO_8859_1).indexOf("PK\u0001\u0002");
        archive[directory + 25] = highByte;

        assertRefused(refused(archive), Problem.DAMAGED, "followers_1.json", words);
    }

    @Test
    void refusesOverlappingEntries() {
        var archive = export(SOME, SOME).bytes();
        var directory = new String(archive, ISO_8859_1).indexOf("PK\u0001\u0002");
        archive[directory + 20] = (byte) (archive[directory + 20] + 40);

        assertRefused(refused(archive), Problem.UNSAFE, "overlaps");
    }

    @Test
    void refusesANameThatDiffersInTheTableOfContents() {
        var archive = export(SOME, SOME).bytes();
        var text = new String(archive, ISO_8859_1);
        var directory = text.indexOf("PK\u0001\u0002");
        archive[text.indexOf("followers_1.json", directory)] = 'g';

        assertRefused(refused(archive), Problem.DAMAGED, "gollowers_1.json", "another name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../followers_2.json", "/etc/passwd", "media/../../x.jpg", "C:/x.jpg", "a\0b.jpg"})
    void refusesPathsThatLeadOut(String path) {
        assertRefused(refused(export(SOME, SOME).file(path, "x")), Problem.UNSAFE, "An entry of the archive");
    }

    @Test
    void refusesSymbolicLinks(@TempDir Path folder) throws Exception {
        assertRefused(
                refused(export(SOME, SOME).link("media/1.jpg", "/etc/passwd")),
                Problem.UNSAFE,
                "media/1.jpg",
                "symbolic link");

        var unpacked = export(SOME, SOME).folder(folder);
        Files.createSymbolicLink(unpacked.resolve("followers_2.json"), Path.of("elsewhere.json"));

        assertRefused(refused(unpacked), Problem.UNSAFE, "followers_2.json", "symbolic link");
    }

    @Test
    void refusesDuplicatePaths() {
        assertRefused(
                refused(export(SOME, SOME).file(LISTS + "following.json", "[]")),
                Problem.UNSAFE,
                "following.json",
                "twice");
        assertRefused(refused(export(SOME, SOME).file("m/1.jpg", "").file("m//./1.jpg", "")), Problem.UNSAFE, "twice");
    }

    @Test
    void refusesListsThatDifferInCaseOnly(@TempDir Path folder) {
        var archive = export(SOME, SOME).file(LISTS + "Following.json", "[]");

        assertRefused(refused(archive), Problem.UNSAFE, "Following.json", "upper and lower case");
        assertRefused(refused(archive.folder(folder)), Problem.UNSAFE, "Following.json", "upper and lower case");
    }

    @Test
    void refusesTwoExportsInOne() {
        var archive = new ArchiveBuilder();
        for (var owner : List.of("instagram-a-2026-01-01-x/", "instagram-b-2026-01-01-x/")) {
            archive.file(owner + LISTS + "followers_1.json", "[]").file(owner + LISTS + "following.json", "[]");
        }

        assertRefused(refused(archive), Problem.SEVERAL_EXPORTS, "more than one export");
    }
}
