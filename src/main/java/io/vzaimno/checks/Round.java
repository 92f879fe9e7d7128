package io.vzaimno.checks;

import io.vzaimno.instagram.site.Cursor;
import io.vzaimno.instagram.site.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One reading of a list, from its first page to its last.
 *
 * @param number 1 at first, more when the list is read again
 * @param known how many people the list had named before
 * @param cursor where to go on; absent at the beginning
 * @param cursorAt when Instagram gave the cursor
 * @param emptyPages pages without people
 * @param stalePages pages in a row without new people
 */
record Round(
        int number,
        int known,
        State state,
        Optional<Cursor> cursor,
        Optional<Instant> cursorAt,
        int pages,
        int emptyPages,
        int stalePages) {

    private static final int MOST_ROUNDS = 5;
    private static final Duration CURSOR_LIFE = Duration.ofHours(1);
    private static final int MAX_EMPTY_PAGES = 2;
    private static final int MAX_STALE_PAGES = 3;
    private static final int SMALLEST_PAGE = 12;
    private static final int SPARE_PAGES = 10;

    /** The state of a reading. */
    enum State {
        OPEN,
        /** The list reported its end. */
        ENDED,
        /** The list became inconsistent before its end. */
        BROKEN
    }

    static Round first(int declared) {
        return beginning(1, 0, declared == 0 ? State.ENDED : State.OPEN);
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    /**
     * Whether one more reading may find more people: after the first one always, and as long as each finds some.
     *
     * @param names how many people the list has named
     */
    boolean mayGrow(int names) {
        return number == 1 || (names > known && number < MOST_ROUNDS);
    }

    Round restarted() {
        return beginning(number, 0, State.OPEN);
    }

    Round following(int names) {
        return beginning(number + 1, names, State.OPEN);
    }

    /** Instagram no longer accepts its own cursor. */
    Round broken() {
        return new Round(number, known, State.BROKEN, cursor, cursorAt, pages, emptyPages, stalePages);
    }

    /** Whether the cursor is too old to be trusted. */
    boolean isStale(Instant now) {
        return isOpen()
                && cursorAt.map(since -> since.plus(CURSOR_LIFE).isBefore(now)).orElse(false);
    }

    /**
     * The reading after one more page.
     *
     * @param added how many people of the page are new to the list
     * @param declared the length of the list
     */
    Round after(Page page, int added, int declared, Instant now) {
        var empty = emptyPages + (page.people().isEmpty() ? 1 : 0);
        var stale = added > 0 ? 0 : stalePages + 1;
        var mostPages = SPARE_PAGES + 2 * Math.ceilDiv(declared, SMALLEST_PAGE);
        var state = isPointless(page, empty, stale) || pages >= mostPages ? State.BROKEN : ending(page);
        return new Round(number, known, state, page.next(), Optional.of(now), pages + 1, empty, stale);
    }

    private static Round beginning(int number, int known, State state) {
        return new Round(number, known, state, Optional.empty(), Optional.empty(), 0, 0, 0);
    }

    /** A first page without people does not end a list that is not declared empty: Instagram hides it. */
    private State ending(Page page) {
        if (page.next().isPresent()) {
            return State.OPEN;
        }
        return pages == 0 && page.people().isEmpty() ? State.BROKEN : State.ENDED;
    }

    /** A later reading may find no new people, so only repetition reveals a list that goes in circles. */
    private boolean isPointless(Page page, int empty, int stale) {
        var isRepeated = page.next().isPresent() && page.next().equals(cursor);
        var goesInCircles =
                number == 1 && stale >= MAX_STALE_PAGES && page.next().isPresent();
        return page.cutShort() || empty >= MAX_EMPTY_PAGES || isRepeated || goesInCircles;
    }
}
