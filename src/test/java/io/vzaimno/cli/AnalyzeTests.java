package io.vzaimno.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.instagram.export.ArchiveBuilder;
import io.vzaimno.instagram.export.ExportFixtures;
import io.vzaimno.instagram.export.Follow;
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
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class AnalyzeTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-08-13T10:00:00Z"), ZoneOffset.UTC);
    private static final Pattern SPACE = Pattern.compile(" ");

    @TempDir
    Path folder;

    private String export = "";

    private record Outcome(int code, String out, String err) {}

    @BeforeEach
    void writeExport() {
        export = ExportFixtures.writeSample(folder).toString();
    }

    private static Outcome analyze(String... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var code = Analyze.run(
                List.of(words), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), CLOCK);
        return new Outcome(code, out.toString(UTF_8), err.toString(UTF_8));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static void assertMistake(Outcome outcome, String... words) {
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .startsWith("vzaimno: ")
                .contains(words)
                .hasLineCount(1)
                .hasSizeLessThanOrEqualTo(401);
    }

    @Test
    void printsTheCountsAndWritesTheWorkbook() throws Exception {
        var report = file("report.xlsx");

        var outcome = analyze(export, "--out", report);

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).isEqualToNormalizingNewlines("""
                        Account     @ida.moor
                        Source      Instagram export instagram-ida.moor-2026-08-12-Kx81mQzT.zip
                        Exported    2026-08-12

                        Followers        399
                        Following        444
                        Mutual           294
                        Fans             105
                        Non-mutual       150
                        Pending            5
                        Deleted            3
                        Mutual %%        66.2

                        Not following back: %s and 145 more
                        Report      %s
                        """.formatted(notBack(outcome), report));
        try (var workbook = new ReadableWorkbook(Path.of(report).toFile())) {
            assertThat(workbook.getSheets()).isNotEmpty();
        }
        assertThat(files()).containsExactlyInAnyOrder(ExportFixtures.SAMPLE_NAME, "report.xlsx");
    }

    private static String notBack(Outcome outcome) {
        var names = Pattern.compile("Not following back: ((?:@[a-z0-9._]+, ){4}@[a-z0-9._]+)")
                .matcher(outcome.out());
        return names.find() ? names.group(1) : "";
    }

    @ParameterizedTest
    @CsvSource({
        "--format json --out report, report, {",
        "--format=JSON --out=a.csv, a.csv, {",
        "--out a.json, a.json, {",
        "--out a.CSV, a.CSV, \uFEFF",
        "--out a.txt, a.txt, PK",
        "--format csv --out a.xlsx, a.xlsx, \uFEFF"
    })
    void writesTheFormatAskedFor(String options, String name, String start) throws Exception {
        var words = new ArrayList<>(List.of(export));
        SPACE.splitAsStream(options.replace(name, file(name))).forEach(words::add);

        var outcome = analyze(words.toArray(String[]::new));

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(new String(Files.readAllBytes(Path.of(file(name))), UTF_8)).startsWith(start);
    }

    @Test
    void writesTheTruthAsJson() throws Exception {
        analyze("--out", file("a.json"), "--", export);

        var json = JsonMapper.shared().readTree(Path.of(file("a.json")));

        assertThat(json.toString()).contains("ida.moor");
    }

    @Test
    void readsAnUnpackedFolder() {
        var unpacked = ExportFixtures.sample().folder(folder.resolve("instagram-ida.moor-2026-08-12-Kx81mQzT"));

        var outcome = analyze(unpacked + "/", "--out", file("a.csv"));

        assertThat(outcome.out()).contains("@ida.moor", "Non-mutual       150");
    }

    @Test
    void helps() {
        assertThat(analyze("--help")).isEqualTo(new Outcome(0, Arguments.USAGE + System.lineSeparator(), ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                 | The export is missing",
                "--out                              | --out needs a value",
                "EXPORT --out=                      | --out needs a value",
                "EXPORT --format                    | --format needs a value",
                "EXPORT --format pdf                | Unknown format pdf",
                "EXPORT --frmat xlsx                | Unknown option --frmat",
                "EXPORT -x                          | Unknown option -x",
                "EXPORT more                        | no file or folder more",
                "EXPORT --out a.csv --out b.csv     | --out is given twice",
                "EXPORT --format csv --format json  | --format is given twice",
                "-- --out                           | no file or folder --out",
                "nowhere.zip                        | no file or folder nowhere.zip",
                "EXPORT --out nowhere/a.xlsx        | does not exist",
                "EXPORT --out FOLDER                | is not a regular file",
                "EXPORT --out /dev/null             | is not a regular file",
                "EXPORT --out EXPORT                | would overwrite the export",
            })
    void explainsWrongUse(String line, String words) throws Exception {
        var arguments = SPACE.splitAsStream(line)
                .filter(word -> !word.isEmpty())
                .map(word -> word.replace("EXPORT", export).replace("FOLDER", folder.toString()))
                .toArray(String[]::new);

        var outcome = analyze(arguments);

        assertMistake(outcome, words);
        assertThat(files()).containsExactly(ExportFixtures.SAMPLE_NAME);
    }

    @Test
    void explainsEmptyAndImpossibleNames() {
        assertMistake(analyze(""), "is not a valid file name");
        assertMistake(analyze("a\0b"), "is not a valid file name");
        assertMistake(analyze("x\n".repeat(1000)), "cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"followers_1.json", "following.json"})
    void keepsAnOlderReportWhenTheExportIsBad(String only) throws Exception {
        var bad = new ArchiveBuilder().file(only, "[]").zip(folder.resolve("bad.zip"));
        Files.writeString(Path.of(file("report.xlsx")), "an older report");

        var outcome = analyze(bad.toString(), "--out", file("report.xlsx"));

        assertMistake(outcome, "missing", "All time");
        assertThat(Path.of(file("report.xlsx"))).hasContent("an older report");
        assertThat(files()).hasSize(3);
    }

    @Test
    void replacesAnOlderReport() throws Exception {
        Files.writeString(Path.of(file("report.json")), "an older report");

        analyze(export, "--out", file("report.json"));

        assertThat(Files.readString(Path.of(file("report.json"))))
                .startsWith("{")
                .doesNotContain("an older report");
    }

    @Test
    void doesNotSayAllWhereOneIsMissing() {
        var archive = ExportFixtures.export(ExportFixtures.crowd(1, 3000), ExportFixtures.crowd(0, 3000))
                .zip(folder.resolve("nearly.zip"));

        assertThat(analyze(archive.toString(), "--out", file("nearly.csv")).out())
                .containsPattern("Mutual % +99.9\\n");
    }

    @Test
    void passesNotesOn() {
        var archive = new ArchiveBuilder()
                .file("followers_1.json", "[{\"title\": \"kim\"}, {\"title\": \"ida\"}, {}]")
                .file("following.json", "[]")
                .zip(folder.resolve("odd.zip"));

        var outcome = analyze(archive.toString(), "--out", file("a.csv"));

        assertThat(outcome.out())
                .contains(
                        "Account     not named in the export",
                        "Note        One entry of followers_1.json names nobody.")
                .doesNotContain("Mutual %", "Not following back");
    }

    @Test
    void believesNoDateThatIsYetToCome() {
        var archive = ExportFixtures.export(List.of(Follow.of("kim", 4_000_000_000L)), List.of())
                .zip(folder.resolve("export.zip"));

        var outcome = analyze(archive.toString(), "--out", file("a.json"));

        assertThat(outcome.out()).contains("Followers          1").doesNotContain("Exported");
        assertThat(Path.of(file("a.json"))).content().contains("\"taken_at\":\"2026-08-13T10:00:00Z\"");
    }

    @Test
    void runsAsAProcessInAnyFolder() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), "io.vzaimno.Application", "analyze", export)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();

        var printed = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor()).as(printed).isZero();
        assertThat(printed).containsPattern("Report      vzaimno-ida\\.moor-\\d{4}-\\d\\d-\\d\\d\\.xlsx");
        assertThat(files()).hasSize(2).anyMatch(name -> name.startsWith("vzaimno-ida.moor-"));
    }
}
