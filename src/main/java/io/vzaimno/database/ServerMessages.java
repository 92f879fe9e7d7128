package io.vzaimno.database;

import io.vzaimno.files.FullDisk;
import io.vzaimno.files.OwnFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;

/** Reads error messages from the server log. */
final class ServerMessages {

    private static final Pattern ERROR = Pattern.compile("(?m)^.*?\\b(?:FATAL|PANIC|ERROR|error|fatal): +(.*)$");
    private static final long LOG_LIMIT = 1_000_000;

    private ServerMessages() {}

    /** The first error; the last line if there is none. */
    static String error(String output) {
        var found = ERROR.matcher(output);
        return found.find() ? found.group(1) : output.lines().reduce("no message", (_, line) -> line);
    }

    /** Creates the log, or empties it if it has grown too large. */
    static void prepare(DataFolder folder, ServerAccount account) throws IOException {
        var log = folder.log();
        if (Files.isSymbolicLink(log) || !Files.exists(log) || Files.size(log) > LOG_LIMIT) {
            OwnFiles.write(log, "");
        }
        account.own(log);
    }

    /** What has been appended since the log had that size; all of it if it has been truncated, as log rotation does. */
    static String since(long size, Path log) throws IOException {
        try (var file = FileChannel.open(log, StandardOpenOption.READ)) {
            var from = size <= file.size() ? size : 0;
            var bytes = ByteBuffer.allocate((int) Math.clamp(file.size() - from, 0, LOG_LIMIT));
            file.read(bytes, from);
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        }
    }

    /** A failed start, with the error in what was said meanwhile. */
    static UnusableDatabase failure(DataFolder folder, String said) {
        return FullDisk.isMeantBy(said)
                ? UnusableDatabase.full(folder, null)
                : UnusableDatabase.untilChanged(
                        "DATA_DIR: the embedded database in %s does not start: %s. Fix that (see %s) or use"
                                        .formatted(folder, error(said), folder.log())
                                + " another folder. Example: DATA_DIR=/var/lib/vzaimno");
    }
}
