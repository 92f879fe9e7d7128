package io.vzaimno.instagram.export;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Where a process reads the exports that it is given, a few at a time because of the memory they take, whoever brings them. */
@Component
public class ReadingRoom {

    private static final int PLACES = 2;

    private final Semaphore places = new Semaphore(PLACES, true);

    ReadingRoom() {}

    /** Reads an export as {@link Exports#read(List)} does, as soon as there is a place. */
    public ExportReading read(List<ExportPart> parts) {
        return inPlace(() -> Exports.read(parts));
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
