package io.vzaimno.checks;

import io.vzaimno.instagram.ListKind;
import io.vzaimno.instagram.site.Page;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How far one list of a check is read.
 *
 * @param declaredBefore its length as the profile stated it before
 * @param declaredAfter its length as stated afterwards, once that is known
 * @param names how many different people the list has named, in all rounds
 */
record Walk(ListKind list, int declaredBefore, OptionalInt declaredAfter, int names, Round round) {

    private static final double ENOUGH = 0.95;
    private static final int TOLERATED_NAMES = 5;

    /** A list that is yet to be read, or need not be because it is declared empty. */
    static Walk of(ListKind list, int declared) {
        return new Walk(list, declared, OptionalInt.empty(), 0, Round.first(declared));
    }

    /** Both lists, unread. */
    static Map<ListKind, Walk> both(int followers, int following) {
        var walks = new EnumMap<ListKind, Walk>(ListKind.class);
        walks.put(ListKind.FOLLOWERS, of(ListKind.FOLLOWERS, followers));
        walks.put(ListKind.FOLLOWING, of(ListKind.FOLLOWING, following));
        return walks;
    }

    boolean isOpen() {
        return round.isOpen();
    }

    int declared() {
        return Math.max(declaredBefore, declaredAfter.orElse(0));
    }

    /** Restarts the list and discards what was read. */
    Walk restarted() {
        return new Walk(list, declaredBefore, declaredAfter, 0, round.restarted());
    }

    /** Reads the list once more and keeps the people it has named: names that shift between pages are found then. */
    Walk again() {
        return new Walk(list, declaredBefore, OptionalInt.empty(), names, round.following(names));
    }

    /** This round cannot go on. */
    Walk broken() {
        return new Walk(list, declaredBefore, declaredAfter, names, round.broken());
    }

    /** A person of the list was found by the second look. */
    Walk oneMore() {
        return new Walk(list, declaredBefore, declaredAfter, names + 1, round);
    }

    Walk recounted(int declared) {
        return new Walk(list, declaredBefore, OptionalInt.of(declared), names, round);
    }

    /**
     * The walk after one more page.
     *
     * @param total how many different people the list has named, those of the page included
     */
    Walk after(Page page, int total, Instant now) {
        return new Walk(list, declaredBefore, declaredAfter, total, round.after(page, total - names, declared(), now));
    }

    /**
     * Whether the list ended properly, or was read to the last name however it ended, and agrees with the counts that
     * Instagram states before and after: at least 95 % of them or all but five, since deactivated accounts and old
     * counters make lists shorter than stated; and no more than that above, since more would mean that it was not one
     * list.
     */
    boolean isComplete() {
        var isRead = round.state() == Round.State.ENDED || (!isOpen() && !isShort());
        return isRead && agreesWith(declaredBefore) && agreesWith(declaredAfter.orElse(declaredBefore));
    }

    /** Whether people of the list may be missing. */
    boolean isShort() {
        return names < declared();
    }

    /** Not complete, and reading it again would not complete it. */
    boolean isHopeless() {
        return !isComplete() && !round.mayGrow(names);
    }

    /**
     * Whether to read it once more: always if it is not complete, and once if only a few names are missing and that is
     * cheap.
     *
     * @param cheap up to which length a list is read again for a few names
     */
    boolean deservesAnother(int cheap) {
        return isComplete() ? isShort() && round.number() == 1 && declared() <= cheap : round.mayGrow(names);
    }

    private boolean agreesWith(int declared) {
        return declared == 0 || (names > 0 && isEnough(names, declared) && isEnough(declared, names));
    }

    private static boolean isEnough(int some, int all) {
        return some >= Math.min(all * ENOUGH, all - TOLERATED_NAMES);
    }
}
