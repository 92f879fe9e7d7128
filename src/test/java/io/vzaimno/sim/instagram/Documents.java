package io.vzaimno.sim.instagram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The ids under which GraphQL documents are known, and when they change. */
public final class Documents {

    private record Edition(Document document, String id, Instant from, Instant until) {

        boolean isGoodAt(Instant now) {
            return !now.isBefore(from) && now.isBefore(until);
        }

        Edition until(Instant end) {
            return end.isBefore(until) ? new Edition(document, id, from, end) : this;
        }
    }

    /** The newest first. */
    private final List<Edition> editions = new ArrayList<>();

    private final Clock clock;

    Documents(Clock clock) {
        this.clock = clock;
        reset();
    }

    /** The document has a new id from now on; the one before goes on answering for the time of grace. */
    public Documents rotate(Document document, String newId, Duration grace) {
        return rotateAt(document, clock.instant(), newId, grace);
    }

    /** As {@link #rotate}, but only when that moment comes. */
    public synchronized Documents rotateAt(Document document, Instant moment, String newId, Duration grace) {
        var end = moment.plus(grace);
        editions.replaceAll(edition -> edition.document() == document ? edition.until(end) : edition);
        editions.addFirst(new Edition(document, newId, moment, Instant.MAX));
        return this;
    }

    /** The newest id that is answered. */
    public synchronized String id(Document document) {
        var now = clock.instant();
        return editions(document)
                .filter(edition -> edition.isGoodAt(now))
                .map(Edition::id)
                .findFirst()
                .orElseThrow();
    }

    /** Each document has its first id again. */
    synchronized void reset() {
        editions.clear();
        for (var document : Document.values()) {
            editions.add(new Edition(document, document.firstId(), Instant.MIN, Instant.MAX));
        }
    }

    synchronized boolean answers(Document document, String id) {
        var now = clock.instant();
        return editions(document).anyMatch(edition -> edition.id().equals(id) && edition.isGoodAt(now));
    }

    /** The document that has or had this id; where no document had it, the one of this friendly name. */
    synchronized Optional<Document> find(String id, String friendlyName) {
        return first(document ->
                        editions(document).anyMatch(edition -> edition.id().equals(id)))
                .or(() -> first(document -> document.friendlyName().equals(friendlyName)));
    }

    private Stream<Edition> editions(Document document) {
        return editions.stream().filter(edition -> edition.document() == document);
    }

    private static Optional<Document> first(Predicate<Document> condition) {
        return Arrays.stream(Document.values()).filter(condition).findFirst();
    }
}
