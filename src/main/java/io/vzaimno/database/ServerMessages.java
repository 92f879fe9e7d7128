package io.vzaimno.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;

/** Finds in what the server's programs print the line that tells why they gave up. */
final class ServerMessages {

    private static final Pattern COMPLAINT = Pattern.compile("(?m)^.*?\\b(?:FATAL|PANIC|ERROR|error|fatal): +(.*)$");
    private static final long LOG_LIMIT = 1_000_000;

    private ServerMessages() {}

    /** The first complaint; where there is none, the last line. */
    static String complaint(String output) {
        var found = COMPLAINT.matcher(output);
        return found.find() ? found.group(1) : output.lines().reduce("no message", (_, line) -> line);
    }

    /** Makes the log ready for the next server; what was said before stays, unless it is too much. */
    static void prepare(DataFolder folder, ServerAccount account) throws IOException {
        var log = folder.log();
        if (Files.isSymbolicLink(log) || !Files.exists(log) || Files.size(log) > LOG_LIMIT) {
            OwnFiles.write(log, "");
        }
        account.own(log);
    }

    /** What was written into the log since it had that size. */
    static String since(long size, Path log) throws IOException {
        try (var file = FileChannel.open(log, StandardOpenOption.READ)) {
            var bytes = ByteBuffer.allocate((int) Math.min(file.size() - size, LOG_LIMIT));
            file.read(bytes, size);
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        }
    }

    /** A start that failed, from what the log says since it had that size. */
    static UnusableDatabase failure(DataFolder folder, long size) throws IOException {
        return UnusableDatabase.untilChanged(
                "DATA_DIR: the embedded database in %s does not start: %s. More is in %s. Mend that, or set"
                                .formatted(folder, complaint(since(size, folder.log())), folder.log())
                        + " another folder. Example: DATA_DIR=/var/lib/vzaimno");
    }
}
