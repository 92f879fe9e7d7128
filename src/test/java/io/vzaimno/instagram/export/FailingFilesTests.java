package io.vzaimno.instagram.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.instagram.export.ExportReading.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Disks that fail while an export is read. */
class FailingFilesTests {

    private static final List<ExportPart> PARTS = List.of(new ExportPart(Path.of("export.zip"), "export.zip"));

    @ParameterizedTest
    @ValueSource(strings = {"followers_1.json", "followers_1.html", "connections.json"})
    void saysWhichFileCannotBeRead(String failing) {
        var files = Stream.of(failing, "following.json")
                .map(name ->
                        new ExportFile(name, () -> name.equals(failing) ? failing() : InputStream.nullInputStream()))
                .toList();

        var reading = Exports.read(PARTS, _ -> opened(files, false));

        assertThat(reading).isInstanceOfSatisfying(ExportReading.Refused.class, refused -> {
            assertThat(refused.problem()).isEqualTo(Problem.DAMAGED);
            assertThat(refused.detail()).isEqualTo(failing + " cannot be read.");
        });
    }

    @Test
    void refusesAnArchiveThatCannotBeClosed() {
        var files = Stream.of("followers_1.json", "following.json")
                .map(name -> new ExportFile(name, () -> new ByteArrayInputStream(new byte[] {'[', ']'})))
                .toList();

        var reading = Exports.read(PARTS, _ -> opened(files, true));

        assertThat(reading)
                .isInstanceOfSatisfying(
                        ExportReading.Refused.class,
                        refused -> assertThat(refused.detail()).isEqualTo("export.zip cannot be read."));
    }

    private static InputStream failing() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Input/output error");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return read();
            }
        };
    }

    private static ExportFiles opened(List<ExportFile> files, boolean failsToClose) {
        return new ExportFiles() {
            @Override
            public List<ExportFile> list() {
                return files;
            }

            @Override
            public void close() throws IOException {
                if (failsToClose) {
                    throw new IOException("Input/output error");
                }
            }
        };
    }
}
