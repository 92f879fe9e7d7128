package io.vzaimno.instagram.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.instagram.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads exports in tests. */
final class Readings {

    private Readings() {}

    static Export read(ArchiveBuilder archive) {
        return export(read(archive.bytes()));
    }

    static ExportReading.Refused refused(ArchiveBuilder archive) {
        return refusal(read(archive.bytes()));
    }

    static ExportReading.Refused refused(byte[] file) {
        return refusal(read(file));
    }

    static ExportReading read(byte[] file) {
        try {
            var path = Files.createTempFile("export", ".zip");
            try {
                return Exports.read(Files.write(path, file), "export.zip");
            } finally {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Export read(Path path) {
        return export(Exports.read(path, path.getFileName().toString()));
    }

    static ExportReading.Refused refused(Path path) {
        return refusal(Exports.read(path, path.getFileName().toString()));
    }

    /** The list as the fixtures would have written it. */
    static List<Follow> follows(List<Person> people) {
        return people.stream()
                .map(person -> new Follow(person.handle().value(), person.since()))
                .toList();
    }

    static List<String> names(List<Person> people) {
        return people.stream().map(person -> person.handle().value()).toList();
    }

    private static Export export(ExportReading reading) {
        assertThat(reading).isInstanceOf(ExportReading.Read.class);
        return ((ExportReading.Read) reading).export();
    }

    private static ExportReading.Refused refusal(ExportReading reading) {
        assertThat(reading).isInstanceOf(ExportReading.Refused.class);
        var refused = (ExportReading.Refused) reading;
        assertThat(refused.detail()).hasSizeLessThanOrEqualTo(250).doesNotContain("\n");
        assertThat(refused.explanation()).hasSizeLessThanOrEqualTo(380);
        return refused;
    }
}
