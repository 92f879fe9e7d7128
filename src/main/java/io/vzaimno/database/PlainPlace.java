package io.vzaimno.database;

import io.vzaimno.files.OwnFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Binaries in a folder without shell metacharacters in its name. {@code initdb} passes the path of its own folder to a shell,
 * in double quotes only.
 *
 * @param copy temporary copy, deleted on close; empty if the original folder is fine
 */
record PlainPlace(Programs programs, Optional<Path> copy) implements AutoCloseable {

    private static final Pattern SPECIAL = Pattern.compile("[\"$`\\\\\\n]");

    static PlainPlace of(Programs programs, ServerAccount account) throws IOException {
        var name = programs.folder().toRealPath().toString();
        if (!SPECIAL.matcher(name).find()) {
            return new PlainPlace(programs, Optional.empty());
        }
        var copy = Files.createTempDirectory("vzaimno-programs", OwnFiles.FOLDER);
        account.own(copy);
        copy(programs.folder(), copy.resolve("programs"), account);
        return new PlainPlace(new Programs(copy.resolve("programs")), Optional.of(copy));
    }

    @Override
    public void close() throws IOException {
        if (copy.isPresent()) {
            OwnFiles.deleteTree(copy.get());
        }
    }

    private static void copy(Path from, Path to, ServerAccount account) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var copy = to.resolve(from.relativize(file));
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
                account.own(copy);
            }
        }
    }
}
