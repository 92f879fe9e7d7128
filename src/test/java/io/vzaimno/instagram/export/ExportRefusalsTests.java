package io.vzaimno.instagram.export;

import static io.vzaimno.instagram.export.ExportFixtures.LISTS;
import static io.vzaimno.instagram.export.ExportFixtures.crowd;
import static io.vzaimno.instagram.export.ExportFixtures.export;
import static io.vzaimno.instagram.export.Readings.refused;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.instagram.export.ExportReading.Problem;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportRefusalsTests {

    private static final List<Follow> SOME = crowd(0, 3);

    private static void assertRefused(ExportReading.Refused refused, Problem problem, String... words) {
        assertThat(refused.problem()).as(refused.detail()).isEqualTo(problem);
        assertThat(refused.detail()).contains(words);
    }

    private static ArchiveBuilder followersFile(String text) {
        return followersFile(text.getBytes(UTF_8));
    }

    private static ArchiveBuilder followersFile(byte[] content) {
        return new ArchiveBuilder().file("followers_1.json", content).file("following.json", "[]");
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

    private static void markEncrypted(byte[] archive, String header, int flags) {
        archive[new String(archive, ISO_8859_1).indexOf(header) + flags] |= 1;
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

        assertRefused(refused(archive), Problem.UNKNOWN_FORMAT, "more than one export");
    }

    @Test
    void saysWhichListIsMissing(@TempDir Path folder) {
        var followers = new ArchiveBuilder().file(LISTS + "followers_1.json", "[]");
        var following = new ArchiveBuilder().file(LISTS + "following.json", "[]");

        assertRefused(refused(followers), Problem.FOLLOWING_MISSING, "following.json");
        assertRefused(refused(following), Problem.FOLLOWERS_MISSING, "followers_1.json");
        assertRefused(refused(new ArchiveBuilder()), Problem.FOLLOWERS_MISSING, "followers_1.json", "following.json");
        assertRefused(refused(folder), Problem.FOLLOWERS_MISSING, "followers_1.json", "following.json");
        assertRefused(
                refused(new ArchiveBuilder().file("connections.json", "{\"followers\": {}}")),
                Problem.FOLLOWING_MISSING,
                "following.json");
    }

    @Test
    void neverTakesAThreadsListForTheMissingOne() {
        var archive = new ArchiveBuilder()
                .file(LISTS + "followers_1.json", "[]")
                .file(LISTS + "following.json", "{\"text_post_app_text_post_app_following\": []}");

        assertRefused(refused(archive), Problem.FOLLOWING_MISSING, "following.json");
    }

    @Test
    void pointsAtAnArchiveInsideTheArchive() {
        var archive =
                new ArchiveBuilder().file("instagram-a.zip", export(SOME, SOME).bytes());

        assertRefused(refused(archive), Problem.FOLLOWERS_MISSING, "instagram-a.zip");
    }

    @ParameterizedTest
    @CsvSource({"followers_2.json, Part 1 of the list of followers", "followers_4.html, Part 2 of the list of followers"
    })
    void saysWhichPartIsMissing(String onlyPart, String words) {
        var archive = new ArchiveBuilder().file(onlyPart, "[]").file("following.json", "[]");
        if (onlyPart.contains("4")) {
            archive.file("followers_3.json", "[]").file("followers_1.json", "[]");
        }

        assertRefused(refused(archive), Problem.SHARD_MISSING, words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"followers", "following"})
    void refusesAnExportOfSomeDatesOnly(String list) {
        var range = "<div>contains data from <time datetime=\"2025-08-12\">August 12, 2025</time> to "
                + "<time datetime=\"2026-08-12\">August 12, 2026</time></div>";
        var archive = new ArchiveBuilder()
                .file("followers_1.html", ListVariant.page("x", list.equals("followers") ? range : "", ""))
                .file("following.html", ListVariant.page("x", list.equals("following") ? range : "", ""));

        assertRefused(refused(archive), Problem.DATE_LIMITED, list);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                   | is empty",
                "'   '                                | is empty",
                "null                                 | no list of people",
                "7                                    | no list of people",
                "{}                                   | no list of people",
                "{\"relationships_followers\": null}  | no list of people",
                "{\"a\": [], \"b\": []}               | no list of people",
                "{\"a\": [], \"a\": []}               | twice",
                "[{\"names\": [\"kim\"]}]             | 1 entries, and in 1",
                "[\"kim\"]                            | 1 entries, and in 1",
                "[{\"title\": \"Two Words\"}]         | no user name can be found",
                "[{\"title\": \"kim\"}, 1, 2]         | 3 entries, and in 2",
                "[{\"title\": \"kim\"}                | not valid JSON",
                "[{\"title\": \"kim\"}] []            | goes on after its end",
                "<html><body>log in</body></html>     | holds HTML",
            })
    void refusesWhatItDoesNotUnderstand(String json, String words) {
        assertRefused(refused(followersFile(json)), Problem.UNKNOWN_FORMAT, "followers_1.json", words);
    }

    @Test
    void refusesLabelsThatCannotBeTold() {
        var json = """
                [{"label_values": [{"label": "Suti", "value": "ida"}, {"label": "Sutin", "value": "kim"}]}]""";

        assertRefused(refused(followersFile(json)), Problem.UNKNOWN_FORMAT, "followers_1.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void callsWideTextByItsName(String charset) {
        var json = ListVariant.VALUE.text("x", SOME).getBytes(Charset.forName(charset));

        assertRefused(refused(followersFile(json)), Problem.UNKNOWN_FORMAT, "followers_1.json", "UTF-16");
    }

    @Test
    void refusesPagesItDoesNotUnderstand() {
        var following = new ArchiveBuilder().file("following.json", "[]");

        assertRefused(
                refused(following.file("followers_1.html", "<html><body><h1>Log in</h1><p>Please</p></body></html>")),
                Problem.UNKNOWN_FORMAT,
                "followers_1.html",
                "no list of people");
        assertRefused(
                refused(new ArchiveBuilder().file("following.json", "[]").file("followers_1.html", "[]")),
                Problem.UNKNOWN_FORMAT,
                "followers_1.html",
                "JSON");
        assertRefused(
                refused(new ArchiveBuilder()
                        .file("following.json", "[]")
                        .file("followers_1.html", ListVariant.page("Followers", "", "<div>Nobody we can name</div>"))),
                Problem.UNKNOWN_FORMAT,
                "followers_1.html");
    }

    @Test
    void namesABadFileInOneShortLine() {
        var path = "x".repeat(500) + "\n\u202E\u0007/followers_1.json";

        var refused = refused(new ArchiveBuilder().file(path, "{").file("following.json", "[]"));

        assertRefused(refused, Problem.UNKNOWN_FORMAT, "followers_1.json");
        assertThat(refused.explanation()).matches("\\P{C}+");
    }

    @Test
    void saysWhatToDoAboutEveryProblem() {
        assertThat(Problem.values())
                .allSatisfy(problem -> assertThat(problem.advice())
                        .hasSizeLessThanOrEqualTo(120)
                        .endsWith("."));
    }
}
