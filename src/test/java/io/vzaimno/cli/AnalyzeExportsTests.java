package io.vzaimno.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.instagram.export.ArchiveBuilder;
import io.vzaimno.instagram.export.BadExport;
import io.vzaimno.instagram.export.ExportFixtures;
import io.vzaimno.instagram.export.Follow;
import io.vzaimno.instagram.export.ListVariant;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every form of a good export and every kind of a bad one, from the command line to the file. */
class AnalyzeExportsTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-08-13T10:00:00Z"), ZoneOffset.UTC);
    private static final List<Follow> FOLLOWERS = ExportFixtures.crowd(0, 100);
    private static final List<Follow> FOLLOWING = ExportFixtures.crowd(30, 170);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void countsExactlyWhateverTheForm(ListVariant variant) throws IOException {
        assertExact(new ArchiveBuilder()
                .file(path("followers_1", variant), variant.text("followers", FOLLOWERS))
                .file(path("following", variant), variant.text("following", FOLLOWING)));
    }

    @ParameterizedTest
    @EnumSource
    void countsExactlyWhereTheFollowersComeInParts(ListVariant variant) throws IOException {
        var archive = new ArchiveBuilder().file(path("following", variant), variant.text("following", FOLLOWING));
        for (var part = 12; part >= 1; part--) {
            var some = FOLLOWERS.subList((part - 1) * 8, part == 12 ? FOLLOWERS.size() : part * 8);
            archive.file(path("followers_" + part, variant), variant.text("followers", some));
        }

        assertExact(archive);
    }

    @Test
    void countsExactlyInTheOldestForm() throws IOException {
        assertExact(new ArchiveBuilder().file("connections.json", """
                        {"followers": %s, "following": %s}""".formatted(map(FOLLOWERS), map(FOLLOWING))));
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatIsWrongInOneLineAndWritesNothing(BadExport bad) throws IOException {
        var file = Files.write(folder.resolve("export.zip"), bad.bytes());

        var outcome = analyze(file, "report.json");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .startsWith("vzaimno: ")
                .contains(bad.complaint())
                .hasLineCount(1);
        assertThat(outcome.err()).hasSizeLessThanOrEqualTo(401);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void warnsOfAnExportThatMayBeCutAndMarksTheReport() throws IOException {
        var file = ExportFixtures.cutFollowers().zip(folder.resolve("export.zip"));

        var outcome = analyze(file, "report.json");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err())
                .startsWith("vzaimno: This export may be incomplete. The list of followers begins 2000 days later")
                .contains("\"All time\"")
                .hasLineCount(1)
                .hasSizeLessThanOrEqualTo(401);
        assertThat(outcome.out())
                .contains(
                        "Non-mutual        20",
                        "Unconfirmed       20",
                        "Note        The list of followers begins 2000");
        var report = JsonMapper.shared().readTree(folder.resolve("report.json"));
        assertThat(report.get("warnings").toString()).isEqualTo("[\"followers_may_be_cut\"]");
        assertThat(report.get("users").values())
                .allSatisfy(person -> assertThat(person.get("confirmed").asBoolean())
                        .isNotEqualTo(person.get("list").asString().equals("non_mutual")));
    }

    @Test
    void warnsOfAPartThatMayBeMissingInOneLine() {
        var full = ExportFixtures.export(ExportFixtures.crowd(0, 10_000), ExportFixtures.crowd(0, 10_000))
                .zip(folder.resolve("export.zip"));

        var outcome = analyze(full, "report.csv");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err())
                .contains("followers_1.json holds exactly 10000 entries", "following.json", "several ZIP files")
                .hasLineCount(1)
                .hasSizeLessThanOrEqualTo(401);
    }

    @Test
    void refusesADoubtfulExportIfItIsToBeStrict() throws IOException {
        var file = ExportFixtures.cutFollowing().zip(folder.resolve("export.zip"));
        Files.writeString(folder.resolve("report.json"), "an older report");

        var outcome = analyze(file, "report.json", "--strict");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .startsWith("vzaimno: ")
                .contains("The list of following begins")
                .hasLineCount(1);
        assertThat(folder.resolve("report.json")).hasContent("an older report");
        assertThat(analyze(ExportFixtures.sample().zip(file), "report.json", "--strict")
                        .code())
                .isZero();
    }

    @Test
    void readsTheArchivesOfAnExportTogether() throws IOException {
        var followers = new ArchiveBuilder()
                .file(path("followers_1", ListVariant.VALUE), ListVariant.VALUE.text("followers", FOLLOWERS))
                .zip(folder.resolve("instagram-ida.moor-2026-08-12-Ab.zip"));
        var following = new ArchiveBuilder()
                .file(
                        path("following", ListVariant.HTML_HEADINGS),
                        ListVariant.HTML_HEADINGS.text("following", FOLLOWING))
                .folder(folder.resolve("unpacked"));

        var outcome = analyze(followers, "report.json", following.toString());

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .contains(
                        "Account     @ida.moor",
                        "unpacked + instagram-ida.moor-2026-08-12-Ab.zip",
                        "Mutual            70");
        assertThat(analyze(followers, "other.json").err())
                .contains("The list of following (following.json) is missing.");
    }

    private record Outcome(int code, String out, String err) {}

    private void assertExact(ArchiveBuilder archive) throws IOException {
        var outcome = analyze(archive.zip(folder.resolve("export.zip")), "report.json");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .contains("Followers        100", "Following        140", "Mutual            70")
                .contains("Fans              30", "Non-mutual        70", "Mutual %        50.0")
                .doesNotContain("Note ");
        var report = JsonMapper.shared().readTree(folder.resolve("report.json"));
        assertThat(names(report, "non_mutual")).isEqualTo(names(FOLLOWING.subList(70, 140)));
        assertThat(names(report, "fans")).isEqualTo(names(FOLLOWERS.subList(0, 30)));
        assertThat(names(report, "mutual")).isEqualTo(names(FOLLOWERS.subList(30, 100)));
    }

    private Outcome analyze(Path export, String report, String... more) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var words = new ArrayList<>(List.of(more));
        words.addAll(List.of(export.toString(), "--out", folder.resolve(report).toString()));
        var code = Analyze.run(words, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), CLOCK);
        return new Outcome(code, out.toString(UTF_8), err.toString(UTF_8));
    }

    private static String path(String list, ListVariant variant) {
        return ExportFixtures.LISTS + list + "." + variant.extension();
    }

    private static String map(List<Follow> follows) {
        return follows.stream()
                .map(follow -> "\"%s\": \"2019-01-31T12:00:00\"".formatted(follow.name()))
                .collect(joining(", ", "{", "}"));
    }

    private static List<String> names(List<Follow> follows) {
        return follows.stream().map(Follow::name).sorted().toList();
    }

    private static List<String> names(JsonNode report, String group) {
        return report.get("users").values().stream()
                .filter(person -> person.get("list").asString().equals(group))
                .map(person -> person.get("username").asString())
                .sorted()
                .toList();
    }
}
