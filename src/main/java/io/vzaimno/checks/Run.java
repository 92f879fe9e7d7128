package io.vzaimno.checks;

import io.vzaimno.accounts.UserId;
import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.ListKind;
import io.vzaimno.instagram.live.Account;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A live check in progress, as the database holds it between two steps.
 *
 * @param step how many steps were committed; the next one is written only if nobody else has written it
 * @param walks both lists, once their declared lengths are known
 * @param look the second look at those whom a list may have left out
 */
record Run(
        CheckId check,
        UserId user,
        Handle target,
        long step,
        Instant giveUpAt,
        Standing standing,
        Map<ListKind, Walk> walks,
        Look look) {

    /** What the next step does. The shorter list comes first: if it cannot be read, fewer requests were spent. */
    Move next() {
        if (standing.loginDoubted()) {
            return new Move.ProbeLogin();
        }
        if (standing.account().isEmpty()) {
            return standing.bySearch() ? new Move.Search(target) : new Move.LookUp(target);
        }
        var account = standing.account().get();
        if (walks.isEmpty()) {
            return new Move.Count(account);
        }
        return walks.values().stream()
                .filter(Walk::isOpen)
                .min(Comparator.comparingInt(Walk::declared).thenComparing(Walk::list))
                .<Move>map(walk -> new Move.ReadPage(account, walk))
                .orElseGet(() -> standing.recounted() ? afterReading(account) : new Move.Count(account));
    }

    private Move afterReading(Account account) {
        return look.at()
                .<Move>map(suspect -> new Move.LookTwice(account, suspect))
                .orElseGet(Move.Conclude::new);
    }

    /** The walk through a list, once the lengths of both are known. */
    Walk walk(ListKind list) {
        return Optional.ofNullable(walks.get(list)).orElseThrow();
    }

    Stage stage() {
        return switch (next()) {
            case Move.LookUp _, Move.Search _ -> Stage.PROFILE;
            case Move.Count _ -> walks.isEmpty() ? Stage.PROFILE : Stage.COMPARING;
            case Move.ReadPage page -> page.walk().list() == ListKind.FOLLOWERS ? Stage.FOLLOWERS : Stage.FOLLOWING;
            case Move.LookTwice _ -> Stage.LOOKING_TWICE;
            case Move.ProbeLogin _, Move.Conclude _ -> Stage.COMPARING;
        };
    }

    /** Percent of the declared names that are read; the last one is kept for the comparison. */
    int progress() {
        var declared = walks.values().stream().mapToLong(Walk::declared).sum();
        var read = walks.values().stream()
                .mapToLong(walk -> walk.isOpen() ? Math.min(walk.names(), walk.declared()) : walk.declared())
                .sum();
        return declared == 0 ? 0 : (int) Math.min(99, 100 * read / declared);
    }

    boolean isLookingTwice() {
        return next() instanceof Move.LookTwice;
    }

    /** Whether cursors were given to another session than this. */
    boolean isForeignTo(long session) {
        return standing.session().isPresent() && standing.session().getAsLong() != session;
    }

    /** The list that comes next, if no cursor binds the check to its session. */
    Optional<Walk> listAhead() {
        var isBound = walks.values().stream()
                .anyMatch(walk -> walk.isOpen() && walk.round().cursor().isPresent());
        return !isBound && next() instanceof Move.ReadPage page ? Optional.of(page.walk()) : Optional.empty();
    }

    boolean hasStaleCursor(Instant now) {
        return walks.values().stream().anyMatch(walk -> walk.round().isStale(now));
    }

    Run found(Account account, Map<ListKind, Walk> lengths) {
        return with(standing.found(account)).with(lengths);
    }

    Run searching() {
        return with(standing.searching());
    }

    Run doubtingLogin(boolean doubted) {
        return with(standing.doubting(doubted));
    }

    Run failedOnce() {
        return with(standing.failedOnce());
    }

    Run servedBy(long session) {
        return with(standing.served(session));
    }

    Run recounted(Map<ListKind, Walk> lengths) {
        return with(standing.recounted(true))
                .with(each(walk ->
                        walk.recounted(lengths.getOrDefault(walk.list(), walk).declaredBefore())));
    }

    Run with(Walk changed) {
        return with(standing.doubting(false)).with(each(walk -> walk.list() == changed.list() ? changed : walk));
    }

    /** Begins those lists anew that are not read to their end. */
    Run restarted() {
        return with(each(walk -> walk.isOpen() ? walk.restarted() : walk));
    }

    /**
     * Reads short lists once more.
     *
     * @param cheap up to which length a list is read again for a few names
     */
    Run again(int cheap) {
        return with(standing.recounted(false)).with(each(walk -> walk.deservesAnother(cheap) ? walk.again() : walk));
    }

    Run with(Look changed) {
        return new Run(check, user, target, step, giveUpAt, standing, walks, changed);
    }

    private Run with(Standing changed) {
        return new Run(check, user, target, step, giveUpAt, changed, walks, look);
    }

    private Run with(Map<ListKind, Walk> changed) {
        return new Run(check, user, target, step, giveUpAt, standing, changed, look);
    }

    private Map<ListKind, Walk> each(UnaryOperator<Walk> change) {
        var changed = new EnumMap<ListKind, Walk>(ListKind.class);
        walks.forEach((list, walk) -> changed.put(list, change.apply(walk)));
        return changed;
    }
}
