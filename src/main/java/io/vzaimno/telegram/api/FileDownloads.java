package io.vzaimno.telegram.api;

import com.pengrad.telegrambot.model.File;
import com.pengrad.telegrambot.request.GetFile;
import io.vzaimno.files.TemporaryFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Downloads files that users sent. */
@Component
class FileDownloads {

    private static final int CHUNK = 64 * 1024;

    private final BotApi api;
    private final Transport transport;
    private final TemporaryFiles files;

    FileDownloads(BotApi api, Transport transport, TemporaryFiles files) {
        this.api = api;
        this.transport = transport;
        this.files = files;
    }

    Outcome<Path> fetch(String fileId, long limit) {
        var located = api.call(new GetFile(fileId)).map(response -> response.file());
        return located instanceof Outcome.Done<File>(var file)
                ? transport.file(file.filePath(), content -> save(content, limit))
                : located.map(_ -> Path.of(""));
    }

    /** Counts the bytes received; the size that Telegram reports is not trusted. */
    private Outcome<Path> save(InputStream content, long limit) throws IOException {
        var target = files.create(".upload");
        var saved = false;
        try {
            saved = copy(content, target, limit);
            return saved ? new Outcome.Done<>(target) : new Outcome.Refused<>("The file is too big");
        } finally {
            if (!saved) {
                Files.deleteIfExists(target);
            }
        }
    }

    private static boolean copy(InputStream content, Path target, long limit) throws IOException {
        try (var output = Files.newOutputStream(target)) {
            var rest = limit;
            for (var chunk = content.readNBytes(CHUNK); chunk.length > 0; chunk = content.readNBytes(CHUNK)) {
                rest -= chunk.length;
                if (rest < 0) {
                    return false;
                }
                output.write(chunk);
            }
        }
        return true;
    }
}
