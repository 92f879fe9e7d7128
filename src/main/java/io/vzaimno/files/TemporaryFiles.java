package io.vzaimno.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Temporary files of the process: uploads and reports. They contain names of people, so they are stored in a folder of the
 * process below {@code DATA_DIR/tmp} that only its owner can read. The folder is deleted when the process ends or, after a
 * kill, when another process starts with the same DATA_DIR.
 */
@Component
public class TemporaryFiles implements AutoCloseable {

    private final ProcessFolder folder;

    @Autowired
    TemporaryFiles(FileProperties properties) {
        this(properties.dataDir());
    }

    TemporaryFiles(Path dataDir) {
        var root = dataDir.toAbsolutePath().resolve("tmp");
        try {
            folder = ProcessFolder.open(root);
        } catch (IOException e) {
            throw new UnusableFolder(root, e);
        }
    }

    /** Creates an empty file; the caller deletes it. */
    public Path create(String ending) throws IOException {
        return Files.createTempFile(folder.path(), "", ending);
    }

    /** The folder for temporary files of libraries. */
    public Path folder() {
        return folder.path();
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
