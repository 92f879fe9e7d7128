package io.vzaimno.instagram.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** A key that the service has generated, readable by its owner only. */
record KeyFile(Path path) {

    private static final int KEY_BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9+/]{43}=");

    /** The key in Base64. Of several processes that start at once, one makes it and all read the same. */
    String read() {
        try {
            if (Files.notExists(path)) {
                create();
            }
            return key();
        } catch (IOException e) {
            throw new UncheckedIOException("The key file " + path + " cannot be used", e);
        }
    }

    private String key() throws IOException {
        var key = Files.readString(path).strip();
        if (!FORM.matcher(key).matches()) {
            throw new IllegalStateException("The key file " + path + " does not hold a key of 32 bytes in Base64");
        }
        return key;
    }

    /** A hard link appears atomically with its content, and fails if another process was quicker. */
    private void create() throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        var draft = Files.createTempFile(
                path.toAbsolutePath().getParent(),
                "secret",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(draft, newKey());
            Files.createLink(path, draft);
        } catch (FileAlreadyExistsException e) {
            return; // another process was quicker: its key is used
        } finally {
            Files.delete(draft);
        }
    }

    private static String newKey() {
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key) + "\n";
    }
}
