package io.vzaimno.checks.web;

import io.vzaimno.accounts.UserId;
import io.vzaimno.compute.ComputePool;
import io.vzaimno.files.TemporaryFiles;
import io.vzaimno.instagram.export.ExportPart;
import io.vzaimno.instagram.export.ExportReading;
import io.vzaimno.instagram.export.Exports;
import io.vzaimno.web.ExceptionMapper;
import io.vzaimno.web.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Reads uploaded exports in the compute pool, of each user one at a time. No upload outlives its request. */
@Component
class ExportUploads {

    private final ComputePool pool;
    private final TemporaryFiles files;
    private final Set<UserId> users = ConcurrentHashMap.newKeySet();

    ExportUploads(ComputePool pool, TemporaryFiles files) {
        this.pool = pool;
        this.files = files;
    }

    /**
     * Reads the parts of one export and does with it what is to be done. Both are one job, because the export takes memory
     * until it is stored.
     */
    <T> T read(UserId user, List<MultipartFile> uploads, Function<ExportReading, T> use) throws IOException {
        if (!users.add(user)) {
            throw ExceptionMapper.processorBusy(ProblemCode.EXPORT_IN_WORK);
        }
        var parts = new ArrayList<ExportPart>();
        try {
            for (var upload : uploads) {
                var file = files.create(".zip");
                var name = Optional.ofNullable(upload.getOriginalFilename()).orElse("");
                parts.add(new ExportPart(file, name));
                upload.transferTo(file);
            }
            return pool.request(() -> use.apply(Exports.read(parts)))
                    .orElseThrow(() -> ExceptionMapper.processorBusy(ProblemCode.PROCESSOR_BUSY));
        } finally {
            users.remove(user);
            for (var part : parts) {
                Files.deleteIfExists(part.path());
            }
        }
    }
}
