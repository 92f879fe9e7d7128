package io.vzaimno.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/** Recognises a full disk by what the system says of it. Java knows no exception for that. */
public final class FullDisk {

    /** Linux fails each write to this file as if the disk were full, and speaks the language of the locale then. */
    private static final Path ALWAYS_FULL = Path.of("/dev/full");

    private static final Set<String> WORDS = words();

    private FullDisk() {}

    /** Whether a fault is that there is no space left. */
    public static boolean isMeantBy(IOException fault) {
        return isMeantBy(String.valueOf(fault.getMessage()));
    }

    /** Whether a program says that there is no space left. */
    public static boolean isMeantBy(String message) {
        return WORDS.stream().anyMatch(message::contains);
    }

    private static Set<String> words() {
        var words = new HashSet<>(Set.of("No space left on device", "Disk quota exceeded"));
        if (Files.isWritable(ALWAYS_FULL)) {
            try {
                Files.write(ALWAYS_FULL, new byte[1], StandardOpenOption.WRITE);
            } catch (IOException e) {
                words.add(OwnFiles.reason(e));
            }
        }
        return Set.copyOf(words);
    }
}
