package io.vzaimno.instagram.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.instagram.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

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
                return Exports.read(List.of(new ExportPart(Files.write(path, file), "export.zip")));
            } finally {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Export read(Path... parts) {
        return export(together(parts));
    }

    static ExportReading.Refused refused(Path... parts) {
        return refusal(together(parts));
    }

    private static ExportReading together(Path... parts) {
        return Exports.read(Stream.of(parts)
                .map(path -> new ExportPart(path, path.getFileName().toString()))
                .toList());
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
