package io.vzaimno.checks;

import io.vzaimno.accounts.UserId;
import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.ListKind;
import io.vzaimno.instagram.live.Lookup;
import io.vzaimno.instagram.site.InstagramAccount;
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
 * @param lookup how far the look-up of the account has come; begun anew once it is over
 * @param walks both lists, once their declared lengths are known
 * @param look the second look at those whom a list may have left out
 */
record Run(
        CheckId check,
        UserId user,
        Handle target,
        long step,
        Instant giveUpAt,
        RunState standing,
        Lookup lookup,
        Map<ListKind, Walk> walks,
        SecondLookState look) {

    /** What the next step does. The shorter list comes first: if it cannot be read, fewer requests were spent. */
    CheckStep next() {
        if (walks.isEmpty() || lookup.doubt().isPresent()) {
            return new CheckStep.LookUp(lookup);
        }
        var account = account();
        return openWalk()
                .<CheckStep>map(walk -> new CheckStep.ReadPage(account, walk))
                .orElseGet(() -> standing.recounted() ? afterReading(account) : new CheckStep.LookUp(lookup));
    }

    private Optional<Walk> openWalk() {
        return walks.values().stream()
                .filter(Walk::isOpen)
                .min(Comparator.comparingInt(Walk::declared).thenComparing(Walk::list));
    }

    private CheckStep afterReading(InstagramAccount account) {
        return look.at()
                .<CheckStep>map(suspect -> new CheckStep.LookTwice(account, suspect))
                .orElseGet(CheckStep.Conclude::new);
    }

    /** The checked account, once it is found. */
    InstagramAccount account() {
        return lookup.account().orElseThrow();
    }

    /** The walk through a list, once the lengths of both are known. */
    Walk walk(ListKind list) {
        return Optional.ofNullable(walks.get(list)).orElseThrow();
    }

    Stage stage() {
        return switch (next()) {
            case CheckStep.LookUp _ -> walks.isEmpty() ? Stage.PROFILE : stageOfLists();
            case CheckStep.ReadPage _ -> stageOfLists();
            case CheckStep.LookTwice _ -> Stage.LOOKING_TWICE;
            case CheckStep.Conclude _ -> Stage.COMPARING;
        };
    }

    private Stage stageOfLists() {
        return openWalk()
                .map(walk -> walk.list() == ListKind.FOLLOWERS ? Stage.FOLLOWERS : Stage.FOLLOWING)
                .orElse(Stage.COMPARING);
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
        return next() instanceof CheckStep.LookTwice;
    }

    /** Whether cursors were given to another session than this. */
    boolean isForeignTo(long session) {
        return standing.session().isPresent() && standing.session().getAsLong() != session;
    }

    /** The list that comes next, if no cursor binds the check to its session. */
    Optional<Walk> listAhead() {
        var isBound = walks.values().stream()
                .anyMatch(walk -> walk.isOpen() && walk.round().cursor().isPresent());
        return !isBound && next() instanceof CheckStep.ReadPage page ? Optional.of(page.walk()) : Optional.empty();
    }

    boolean hasStaleCursor(Instant now) {
        return walks.values().stream().anyMatch(walk -> walk.round().isStale(now));
    }

    /** The account is looked up, and so are the lengths of its lists. */
    Run found(InstagramAccount account, Map<ListKind, Walk> lengths) {
        return with(Lookup.ofProven(target, account)).with(standing.answered()).with(lengths);
    }

    Run with(Lookup further) {
        return new Run(check, user, target, step, giveUpAt, standing, further, walks, look);
    }

    /** What was in doubt has been explained. */
    Run settled() {
        return with(lookup.settled());
    }

    Run answered() {
        return with(standing.answered());
    }

    Run failedOnce() {
        return with(standing.failedOnce());
    }

    Run servedBy(long session) {
        return with(standing.served(session));
    }

    Run recounted(Map<ListKind, Walk> lengths) {
        return with(lookup.anew())
                .with(standing.recounted(true))
                .with(each(walk ->
                        walk.recounted(lengths.getOrDefault(walk.list(), walk).declaredBefore())));
    }

    /** Whether all is read but how long the lists are by now, and what was read agrees with how long they were. */
    boolean canDoWithoutRecount() {
        return lookup.doubt().isEmpty()
                && !walks.isEmpty()
                && !standing.recounted()
                && walks.values().stream().allMatch(Walk::isComplete);
    }

    /** How long the lists are by now is not to be learned. */
    Run recountedInVain() {
        return with(lookup.anew()).with(standing.recounted(true));
    }

    Run with(Walk changed) {
        return with(standing.answered()).with(each(walk -> walk.list() == changed.list() ? changed : walk));
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

    Run with(SecondLookState changed) {
        return new Run(check, user, target, step, giveUpAt, standing, lookup, walks, changed);
    }

    private Run with(RunState changed) {
        return new Run(check, user, target, step, giveUpAt, changed, lookup, walks, look);
    }

    Run with(Map<ListKind, Walk> changed) {
        return new Run(check, user, target, step, giveUpAt, standing, lookup, changed, look);
    }

    private Map<ListKind, Walk> each(UnaryOperator<Walk> change) {
        var changed = new EnumMap<ListKind, Walk>(ListKind.class);
        walks.forEach((list, walk) -> changed.put(list, change.apply(walk)));
        return changed;
    }
}
