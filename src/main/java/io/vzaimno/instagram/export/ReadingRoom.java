package io.vzaimno.instagram.export;

import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Where a process reads the exports that it is given, a few at a time because of the memory they take, whoever brings them. */
@Component
public class ReadingRoom {

    private static final int PLACES = 2;

    private final Semaphore places = new Semaphore(PLACES, true);

    ReadingRoom() {}

    /** Reads an export as {@link Exports#read(Path, String)} does, as soon as there is a place. */
    public ExportReading read(Path export, String name) {
        return inPlace(() -> Exports.read(export, name));
    }

    <T> T inPlace(Supplier<T> reading) {
        places.acquireUninterruptibly();
        try {
            return reading.get();
        } finally {
            places.release();
        }
    }
}
