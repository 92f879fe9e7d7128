package io.vzaimno.web;

import io.vzaimno.instagram.export.ExportReading;
import io.vzaimno.instagram.export.ReadingRoom;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Reads uploaded exports. No upload outlives its request. */
@Component
class Uploads {

    private final ReadingRoom room;

    Uploads(ReadingRoom room) {
        this.room = room;
    }

    ExportReading read(MultipartFile upload) throws IOException {
        var file = Files.createTempFile("vzaimno-export-", ".zip");
        try {
            upload.transferTo(file);
            return room.read(
                    file, Optional.ofNullable(upload.getOriginalFilename()).orElse(""));
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
