package io.vzaimno.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.instagram.export.ExportDate;
import io.vzaimno.instagram.export.ExportDate.Basis;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports of exports that may be incomplete, and of when they were made. */
class DoubtfulReportTests {

    private static final Report CUT = Samples.cut();

    @Test
    void warnInTheWorkbookBeforeAnythingElse() {
        var summary = WorkbookFile.of(CUT).rows("Summary").stream()
                .map(row -> row.getCellText(0))
                .filter(text -> !text.isEmpty())
                .toList();

        assertThat(summary.subList(1, 4))
                .containsExactly(
                        "This export may be incomplete: older followers seem to be missing",
                        "The list of followers begins 4,071 days later than that of following, as if older followers had"
                                + " been left out",
                        "Ask Instagram for the export once more, with the date range “All time”. Until then no entry of the"
                                + " list concerned is confirmed.");
        assertThat(summary).last().asString().contains("have been deleted since");
    }

    @Test
    void markWhoIsNotConfirmedInEveryForm() {
        var workbook = WorkbookFile.of(CUT);

        assertThat(workbook.column("Don’t follow back", "Confirmed")).containsExactly("No", "No");
        assertThat(workbook.headings("Fans")).doesNotContain("Confirmed");
        assertThat(json(CUT).get("warnings").toString()).isEqualTo("[\"followers_may_be_cut\"]");
        assertThat(json(CUT).get("total_unconfirmed").asInt()).isEqualTo(2);
        assertThat(written(CUT, Format.CSV).lines().filter(line -> line.contains(",false,")))
                .hasSize(2)
                .allMatch(line -> line.startsWith("non_mutual,"));
    }

    @Test
    void warnInThePicture() throws IOException {
        assertThat(warns(CUT)).isTrue();
        assertThat(warns(Samples.in(Samples.RUSSIAN, CUT))).isTrue();
        assertThat(warns(Samples.export(2, 1, 1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HEADER       | 12 August 2026, 08:03 UTC+03:00 | 2026-08-12T08:03:00+03:00 | vzaimno-export-2026-08-12.csv",
                "NAME         | 12 August 2026                  | 2026-08-12                | vzaimno-export-2026-08-12.csv",
                "NEWEST_ENTRY | 12 August 2026 or later         | 2026-08-12                | vzaimno-export-2026-08-12.csv"
            })
    void tellWhenTheExportWasMade(Basis basis, String inWords, String taken, String file) {
        var report =
                Samples.exported(Samples.export(1, 1, 1), new ExportDate(Instant.parse("2026-08-12T05:03:00Z"), basis));

        assertThat(ReportWords.of(report).date(report)).isEqualTo(inWords);
        assertThat(json(report).get("taken_at").asString()).isEqualTo(taken);
        assertThat(Reports.fileName(report, Format.CSV)).isEqualTo(file);
        assertThat(WorkbookFile.of(report).rows("Summary").stream().map(row -> row.getCellText(0)))
                .contains("Exported")
                .doesNotContain("Lists read");
    }

    @Test
    void tellWhenTheListsWereReadOtherwise() {
        var report = Samples.live(1, 1, 1);

        assertThat(WorkbookFile.of(report).rows("Summary").stream().map(row -> row.getCellText(0)))
                .contains("Lists read");
    }

    /** Whether anything of the colour of warnings is to be seen below the title. */
    private static boolean warns(Report report) throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(Reports.picture(report)));
        return IntStream.range(160, 195)
                .anyMatch(y -> IntStream.range(0, Picture.WIDTH)
                        .anyMatch(x -> picture.getRGB(x, y) == Palette.WARNING.getRGB()));
    }

    private static JsonNode json(Report report) {
        return JsonMapper.shared().readTree(written(report, Format.JSON));
    }

    private static String written(Report report, Format format) {
        var out = new ByteArrayOutputStream();
        try {
            Reports.write(report, format, out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toString(UTF_8);
    }
}
