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
 * @param declaredAfter and afterwards, once that is known
 * @param names how many different people the list has named, in all rounds
 */
record Walk(ListKind list, int declaredBefore, OptionalInt declaredAfter, int names, Round round) {

    private static final double ENOUGH = 0.95;
    private static final int TOLERATED_NAMES = 5;

    /** A list that is about to be read, or need not be because it is declared empty. */
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

    /** From the beginning and as if nothing had been read. */
    Walk restarted() {
        return new Walk(list, declaredBefore, declaredAfter, 0, round.restarted());
    }

    /** From the beginning once more, keeping whom the list has named: those who shift between pages are found then. */
    Walk again() {
        return new Walk(list, declaredBefore, OptionalInt.empty(), names, round.following(names));
    }

    /** No further in this round. */
    Walk broken() {
        return new Walk(list, declaredBefore, declaredAfter, names, round.broken());
    }

    /** Somebody of the list was found beside its pages. */
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
     * Whether the list ended properly, or was read to the last name however it ended, and named as many people as
     * Instagram states, counted before and after: at least 95 %, for deactivated accounts and old counters make lists
     * shorter than stated, or all but five; and no more than that above, for then it was not one list that was read.
     */
    boolean isComplete() {
        var isRead = round.state() == Round.State.ENDED || (!isOpen() && !isShort());
        return isRead && agreesWith(declaredBefore) && agreesWith(declaredAfter.orElse(declaredBefore));
    }

    /** Whether there may be people in the list whom it has not named. */
    boolean isShort() {
        return names < declared();
    }

    /** Not complete, and reading it again would not make it so. */
    boolean isHopeless() {
        return !isComplete() && !round.mayGrow(names);
    }

    /**
     * Whether it is to be read once more: always if it is not complete, and if it is but a little short, once, when
     * that is cheap.
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
