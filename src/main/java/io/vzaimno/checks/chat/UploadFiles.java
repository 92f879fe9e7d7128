package io.vzaimno.checks.chat;

import io.vzaimno.instagram.export.ExportPart;
import io.vzaimno.telegram.api.Outcome;
import io.vzaimno.telegram.api.Telegram;
import io.vzaimno.telegram.api.TelegramUnavailable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Fetches the files that were sent. */
@Component
class UploadFiles {

    private final Telegram telegram;

    UploadFiles(Telegram telegram) {
        this.telegram = telegram;
    }

    /** Fetches the parts of one export, which are the caller's to close. */
    FetchedFiles fetch(List<Upload> uploads) {
        var files = new FetchedFiles();
        try {
            for (var upload : uploads) {
                var failure = fetch(upload, files);
                if (failure.isPresent()) {
                    files.failed(failure.get());
                    break;
                }
            }
            return files;
        } catch (RuntimeException e) {
            files.close();
            throw e;
        }
    }

    private Optional<Fetched> fetch(Upload upload, FetchedFiles files) {
        return switch (telegram.download(upload.fileId(), UploadScreens.MOST_BYTES)) {
            case Outcome.Done<Path>(var file) -> {
                files.add(new ExportPart(file, upload.name()));
                yield Optional.empty();
            }
            case Outcome.Refused<Path>(var reason) when reason.contains("too big") -> Optional.of(new Fetched.TooBig());
            case Outcome.Refused<Path> _, Outcome.Unreachable<Path> _ -> Optional.of(new Fetched.Lost());
            case Outcome.Failed<Path>(var reason) -> throw new TelegramUnavailable(reason);
            case Outcome.Unknown<Path>(var reason) -> throw new TelegramUnavailable(reason);
            case Outcome.TooManyRequests<Path>(var pause) -> throw TelegramUnavailable.pausing(pause);
        };
    }
}
