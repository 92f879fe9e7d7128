package io.vzaimno.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReportsTests {

    @Test
    void namesFilesAfterTheAccountAndTheDay() {
        var live = Samples.live(1, 1, 1);
        var export = Samples.export(1, 1, 1);

        assertThat(Reports.fileName(live, Format.XLSX)).isEqualTo("vzaimno-north.wind-2026-09-30.xlsx");
        assertThat(Reports.fileName(export, Format.CSV)).isEqualTo("vzaimno-export-2026-09-30.csv");
    }

    @ParameterizedTest
    @CsvSource({"XLSX, PK", "CSV, \uFEFFlist", "JSON, {\"account\""})
    void writesEveryFormat(Format format, String beginning) throws IOException {
        var out = new ByteArrayOutputStream();

        Reports.write(Samples.live(1, 1, 1), format, out);

        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith(beginning);
    }

    @ParameterizedTest
    @EnumSource
    void leavesTheStreamOpen(Format format) throws IOException {
        var closed = new AtomicBoolean();
        var out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed.set(true);
            }
        };

        Reports.write(Samples.live(1, 1, 1), format, out);

        assertThat(closed).isFalse();
    }

    @Test
    void drawsAPicture() {
        assertThat(Reports.picture(Samples.live(1, 1, 1))).startsWith(0x89, 'P', 'N', 'G');
    }
}
