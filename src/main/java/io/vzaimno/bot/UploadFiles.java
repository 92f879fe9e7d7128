package io.vzaimno.bot;

import io.vzaimno.instagram.export.ExportPart;
import io.vzaimno.instagram.export.ExportReading;
import io.vzaimno.instagram.export.ReadingRoom;
import io.vzaimno.telegram.Outcome;
import io.vzaimno.telegram.Telegram;
import io.vzaimno.telegram.TelegramAway;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Fetches the files that were sent for as long as they are read. */
@Component
class UploadFiles {

    private final Telegram telegram;
    private final ReadingRoom room;

    UploadFiles(Telegram telegram, ReadingRoom room) {
        this.telegram = telegram;
        this.room = room;
    }

    /** What came of fetching and reading files. */
    sealed interface Fetched {

        record Read(ExportReading reading) implements Fetched {}

        /** One is larger than what Telegram hands over. */
        record TooBig() implements Fetched {}

        /** Telegram does not hand one over. */
        record Lost() implements Fetched {}
    }

    /** Reads files as the parts of one export. */
    Fetched read(List<Upload> uploads) {
        var parts = new ArrayList<ExportPart>();
        try {
            for (var upload : uploads) {
                var failure = fetch(upload, parts);
                if (failure.isPresent()) {
                    return failure.get();
                }
            }
            return new Fetched.Read(room.read(parts));
        } finally {
            parts.forEach(part -> delete(part.path()));
        }
    }

    private Optional<Fetched> fetch(Upload upload, List<ExportPart> parts) {
        return switch (telegram.download(upload.fileId(), UploadScreens.MOST_BYTES)) {
            case Outcome.Done<Path>(var file) -> {
                parts.add(new ExportPart(file, upload.name()));
                yield Optional.empty();
            }
            case Outcome.Refused<Path>(var reason) when reason.contains("too big") -> Optional.of(new Fetched.TooBig());
            case Outcome.Refused<Path> _, Outcome.Unreachable<Path> _ -> Optional.of(new Fetched.Lost());
            case Outcome.Failed<Path>(var reason) -> throw new TelegramAway(reason);
            case Outcome.Unknown<Path>(var reason) -> throw new TelegramAway(reason);
            case Outcome.TooManyRequests<Path>(var pause) -> throw TelegramAway.pausing(pause);
        };
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
