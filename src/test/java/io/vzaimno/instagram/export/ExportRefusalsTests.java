package io.vzaimno.instagram.export;

import static io.vzaimno.instagram.export.ExportFixtures.LISTS;
import static io.vzaimno.instagram.export.ExportFixtures.crowd;
import static io.vzaimno.instagram.export.ExportFixtures.export;
import static io.vzaimno.instagram.export.Readings.read;
import static io.vzaimno.instagram.export.Readings.refused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.instagram.ListKind;
import io.vzaimno.instagram.export.ExportReading.Clue;
import io.vzaimno.instagram.export.ExportReading.Problem;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
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

    @Test
    void saysWhichListIsMissing(@TempDir Path folder) {
        var followers = new ArchiveBuilder().file(LISTS + "followers_1.json", "[]");
        var following = new ArchiveBuilder().file(LISTS + "following.json", "[]");

        assertRefused(refused(followers), Problem.FOLLOWING_MISSING, "following.json");
        assertRefused(refused(following), Problem.FOLLOWERS_MISSING, "followers_1.json");
        assertRefused(refused(new ArchiveBuilder()), Problem.LISTS_MISSING, "followers_1.json", "following.json");
        assertRefused(refused(folder), Problem.LISTS_MISSING, "followers_1.json", "following.json");
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

        assertRefused(refused(archive), Problem.LISTS_MISSING, "instagram-a.zip");
        assertThat(refused(archive).clue()).isEqualTo(new Clue.Inside("instagram-a.zip"));
    }

    @ParameterizedTest
    @CsvSource({
        "followers_2.json, Part 1 of the list of followers (followers_1) is missing",
        "followers_4.html, Part 2 of the list of followers (followers_2) is missing"
    })
    void saysWhichPartIsMissing(String onlyPart, String words) {
        var archive = new ArchiveBuilder().file(onlyPart, "[]").file("following.json", "[]");
        if (onlyPart.contains("4")) {
            archive.file("followers_3.json", "[]").file("followers_1.json", "[]");
        }

        assertRefused(refused(archive), Problem.SHARD_MISSING, words);
    }

    @Test
    void tellsTheMissingPartOfEitherList() {
        var followers = new ArchiveBuilder().file("followers_2.json", "[]").file("following.json", "[]");
        var following = new ArchiveBuilder()
                .file("followers_1.json", "[]")
                .file("following_1.json", "[]")
                .file("following_3.json", "[]");

        assertThat(refused(followers).clue()).isEqualTo(new Clue.Part(ListKind.FOLLOWERS, 1));
        assertThat(refused(following).clue()).isEqualTo(new Clue.Part(ListKind.FOLLOWING, 2));
        assertRefused(refused(following), Problem.SHARD_MISSING, "Part 2 of the list of following (following_2)");
    }

    @Test
    void neverTakesAnotherListForTheOneThatTheFileIsNamedAfter() {
        var blocked = "{\"relationships_blocked_users\": %s}".formatted(ListVariant.TITLE.text("x", SOME));
        var following = new ArchiveBuilder()
                .file("followers_1.json", "[]")
                .file("following.json", "{\"relationships_followers\": []}");

        assertRefused(refused(followersFile(blocked)), Problem.UNKNOWN_FORMAT, "relationships_blocked_users");
        assertRefused(refused(following), Problem.UNKNOWN_FORMAT, "following.json", "relationships_followers");
    }

    @ParameterizedTest
    @CsvSource({"5, 100", "10, 200", "1, 2", "0, 1"})
    void toleratesAFewEntriesThatNameNobody(int nameless, int entries) {
        var export = read(followersFile(partlyNameless(nameless, entries)));

        assertThat(export.relations().followers()).hasSize(entries - nameless);
        assertThat(export.cut()).isEqualTo(nameless == 0 ? Set.of() : Set.of(ListKind.FOLLOWERS));
    }

    @ParameterizedTest
    @CsvSource({"6, 100", "11, 200", "2, 3", "1, 1"})
    void refusesAListThatLacksMoreThanLiveListsMay(int nameless, int entries) {
        assertRefused(
                refused(followersFile(partlyNameless(nameless, entries))),
                Problem.UNKNOWN_FORMAT,
                entries + " entries, and in " + nameless);
    }

    private static String partlyNameless(int nameless, int entries) {
        var named = ListVariant.VALUE.text("followers", crowd(0, entries - nameless));
        return named.equals("[]")
                ? "[" + String.join(",", Collections.nCopies(nameless, "{}")) + "]"
                : named.replaceFirst("]$", ",{}".repeat(nameless) + "]");
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
                "{\"errors\": []}                     | no list of people",
                "{\"errors\": [{\"message\": \"x\"}]} | no user name",
                "{\"data\": {\"errors\": []}}         | no list of people",
                "{\"relationships_following\": []}    | another list",
                "{\"x\": {\"relationships_follow_requests_sent\": []}} | another list",
                "{\"a\": [], \"a\": []}               | twice",
                "[{\"names\": [\"kim\"]}]             | 1 entries, and in 1",
                "[\"kim\"]                            | 1 entries, and in 1",
                "[{\"title\": \"Two Words\"}]         | no user name can be found",
                "[{\"title\": \"kim\"}, 1, 2]         | 3 entries, and in 2",
                "[{\"title\": \"kim\"}                | not valid JSON",
                "[{\"title\": \"kim\"}] []            | goes on after its end",
            })
    void refusesWhatItDoesNotUnderstand(String json, String words) {
        assertRefused(refused(followersFile(json)), Problem.UNKNOWN_FORMAT, "followers_1.json", words);
    }

    @Test
    void callsAPageByItsName() {
        assertRefused(
                refused(followersFile("<html><body>log in</body></html>")),
                Problem.HTML_IN_JSON,
                "followers_1.json",
                "holds HTML");
    }

    @Test
    void namesTheFileThatIsToBlame() {
        assertThat(refused(followersFile("null")).clue()).isEqualTo(new Clue.File("followers_1.json"));
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

        assertRefused(refused(followersFile(json)), Problem.WIDE_TEXT, "followers_1.json", "UTF-16");
    }

    @Test
    void readsAnEmptyListUnderItsOwnKeyOnly() {
        var wrapped = followersFile("{\"relationships_followers\": []}");
        var deeper = followersFile("{\"data\": {\"relationships_followers\": []}}");
        var unknownKey = followersFile("{\"people\": %s}".formatted(ListVariant.VALUE.text("x", SOME)));

        assertThat(read(wrapped).relations().followers()).isEmpty();
        assertThat(read(deeper).relations().followers()).isEmpty();
        assertThat(read(unknownKey).relations().followers()).hasSameSizeAs(SOME);
    }

    @ParameterizedTest
    @EnumSource(names = {"HTML_LINKS", "HTML_HEADINGS", "HTML_TABLES"})
    void takesNoPageThatBreaksOffForAWholeList(ListVariant variant) {
        var page = variant.text("followers", SOME);

        for (var length = "<html>".length(); length < page.indexOf("</body>"); length += 5) {
            var archive = new ArchiveBuilder()
                    .file("followers_1.html", page.substring(0, length))
                    .file("following.json", "[]");
            assertRefused(refused(archive), Problem.TRUNCATED, "followers_1.html", "breaks off");
        }
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
