package io.vzaimno.web;

import io.vzaimno.instagram.export.ExportPart;
import io.vzaimno.instagram.export.ExportReading;
import io.vzaimno.instagram.export.ReadingRoom;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
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

    /** Reads the parts of one export. */
    ExportReading read(List<MultipartFile> uploads) throws IOException {
        var parts = new ArrayList<ExportPart>();
        try {
            for (var upload : uploads) {
                var file = Files.createTempFile("vzaimno-export-", ".zip");
                var name = Optional.ofNullable(upload.getOriginalFilename()).orElse("");
                parts.add(new ExportPart(file, name));
                upload.transferTo(file);
            }
            return room.read(parts);
        } finally {
            for (var part : parts) {
                Files.deleteIfExists(part.path());
            }
        }
    }
}
