package io.vzaimno.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The content of a {@code .env} file.
 *
 * @param entries in file order; the last one of the same name counts
 */
record DotEnv(List<Entry> entries) {

    /** The default location of the file. */
    static final Path PLACE = Path.of(".env");

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * One setting of the file.
     *
     * @param line where it begins, counted from 1
     */
    record Entry(String name, String value, int line) {

        /** Without the value, which may be a secret. */
        @Override
        public String toString() {
            return "%s in line %d".formatted(name, line);
        }
    }

    DotEnv {
        entries = List.copyOf(entries);
    }

    /**
     * Reads a file; a missing file is empty.
     *
     * @throws InvalidSetting if the file cannot be read or parsed; the message contains the line number
     */
    static DotEnv read(Path file) {
        if (Files.notExists(file)) {
            return new DotEnv(List.of());
        }
        if (Files.isDirectory(file)) {
            throw new InvalidSetting(".env cannot be read: it is a folder, but must be a file.");
        }
        try {
            return of(Files.readAllBytes(file));
        } catch (AccessDeniedException _) {
            throw new InvalidSetting(".env cannot be read: the user that runs the service has no permission.");
        } catch (IOException e) {
            throw new InvalidSetting(".env cannot be read: " + e.getMessage());
        }
    }

    static DotEnv of(byte[] bytes) {
        var text = decoded(bytes);
        return new DotEnv(
                new DotEnvReader(text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1))
                        .read());
    }

    Map<String, String> values() {
        return entries.stream().collect(Collectors.toMap(Entry::name, Entry::value, (_, later) -> later));
    }

    private static String decoded(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var text = CharBuffer.allocate(bytes.length);
        if (decoder.decode(ByteBuffer.wrap(bytes), text, true).isError()) {
            throw new InvalidSetting(
                    ".env line %d is not UTF-8. Save the file in that encoding.".formatted(lines(text) + 1));
        }
        return text.flip().toString();
    }

    private static long lines(CharBuffer decoded) {
        return decoded.flip().chars().filter(character -> character == '\n').count();
    }
}
