package io.vzaimno.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.analysis.Comparison;
import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.Person;
import io.vzaimno.instagram.Relations;
import io.vzaimno.report.Report.Reading;
import io.vzaimno.report.Report.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportsTests {

    @ParameterizedTest
    @EnumSource(Format.class)
    void namesFilesAfterTheAccountAndTheDay(Format format) {
        assertThat(Reports.fileName(report(), format))
                .isEqualTo("vzaimno-natgeo-2026-09-30." + format.name().toLowerCase(Locale.ROOT));
    }

    @Test
    void writesAWorkbook() throws IOException {
        var out = new ByteArrayOutputStream();
        Reports.write(report(), Format.XLSX, out);

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(workbook.getSheets().map(sheet -> sheet.getName()))
                    .containsExactly("Summary", "Non-mutual", "Fans", "Mutual", "All");
        }
    }

    private static Report report() {
        var ann = Person.named(new Handle("ann"), null);
        var bob = Person.named(new Handle("bob"), null);
        var cid = Person.named(new Handle("cid"), null);
        var comparison = Comparison.of(new Relations(List.of(ann, bob), List.of(bob, cid)), Set.of());
        return new Report(
                Optional.of(new Handle("natgeo")),
                Source.EXPORT,
                ZonedDateTime.parse("2026-09-30T12:00:00+03:00[Europe/Moscow]"),
                new Reading(OptionalInt.empty(), 2),
                new Reading(OptionalInt.empty(), 2),
                comparison,
                Locale.ENGLISH,
                List.of());
    }
}
