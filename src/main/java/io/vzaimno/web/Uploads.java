package io.vzaimno.web;

import io.vzaimno.instagram.export.ExportReading;
import io.vzaimno.instagram.export.Exports;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Reads uploaded exports, a few at a time because of the memory they take. No upload outlives its request. */
@Component
class Uploads {

    private static final int AT_ONCE = 2;

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    ExportReading read(MultipartFile upload) throws IOException {
        var file = Files.createTempFile("vzaimno-export-", ".zip");
        try {
            upload.transferTo(file);
            places.acquireUninterruptibly();
            try {
                return Exports.read(
                        file, Optional.ofNullable(upload.getOriginalFilename()).orElse(""));
            } finally {
                places.release();
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
