package io.vzaimno.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The files that the process needs for a moment: uploads and reports. They hold names of people, so they lie in a folder of
 * the process below {@code DATA_DIR/tmp} that only its owner can read. It is deleted at the end of the process, or after a kill
 * when another process starts on the same DATA_DIR.
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

    /** A new empty file, which is the caller's to delete. */
    public Path create(String ending) throws IOException {
        return Files.createTempFile(folder.path(), "", ending);
    }

    /** Where libraries may put files of their own. */
    public Path folder() {
        return folder.path();
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
