package io.vzaimno.checks;

import io.vzaimno.accounts.UserId;
import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.ListKind;
import io.vzaimno.instagram.Person;
import io.vzaimno.instagram.live.Lookup;
import io.vzaimno.instagram.live.ModelSession;
import io.vzaimno.instagram.site.AccountId;
import io.vzaimno.instagram.site.Cursor;
import io.vzaimno.instagram.site.InstagramAccount;
import io.vzaimno.instagram.site.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A check whose lists are only sizes, stepped as {@link Stepper} does it: by {@link Run} and without a database. */
final class ModelCheck {

    private static final Handle TARGET = new Handle("target");
    private static final InstagramAccount ACCOUNT = new InstagramAccount(new AccountId("1"), TARGET);
    private static final List<Person> PEOPLE = List.of(Person.named(TARGET, null));
    private static final Duration GIVE_UP = Duration.ofHours(12);
    private static final Duration SESSION_PATIENCE = Duration.ofMinutes(1);

    final Instant ordered;
    final int followers;
    final int following;
    int requests;

    @Nullable Instant begun;

    @Nullable Instant ended;

    boolean completed;

    @Nullable ModelSession session;

    private @Nullable Run run;

    ModelCheck(Instant ordered, int followers, int following) {
        this.ordered = ordered;
        this.followers = followers;
        this.following = following;
    }

    void begin(ModelSession by, Instant now) {
        session = by;
        begun = now;
        run = new Run(
                CheckId.random(),
                new UserId(1),
                TARGET,
                0,
                now.plus(GIVE_UP),
                RunState.atFirst(),
                Lookup.of(TARGET),
                Map.of(),
                SecondLookState.toCome());
    }

    /** A list that one session cannot read in a day is refused before anybody pays. */
    boolean isAccepted() {
        return Math.max(followers, following) <= ModelSession.NAMES_PER_DAY;
    }

    Size size() {
        return new Size(followers, following);
    }

    /** How many names it is about to read whose session cannot read them now; 0 if it can, or a cursor binds it. */
    int namesForAnother(Instant now) {
        var current = Objects.requireNonNull(run);
        var by = Objects.requireNonNull(session);
        return current.listAhead()
                .map(Walk::declared)
                .filter(names -> by.isResting(now) || !by.hasRoomFor(names, now))
                .orElse(0);
    }

    /** Pages of full size, the profile's page before them, and its document before and after them. */
    int fewestRequests() {
        return 3 + Math.ceilDiv(followers, 25) + Math.ceilDiv(following, 50);
    }

    /** One step; when the next one is due, or empty at the end. */
    Optional<Instant> step(Instant now, Random random) {
        var current = Objects.requireNonNull(run);
        var by = Objects.requireNonNull(session);
        if (current.next() instanceof CheckStep.Conclude) {
            return end(now, true);
        }
        if (!now.isBefore(current.giveUpAt())) {
            return end(now, false);
        }
        if (current.hasStaleCursor(now)) {
            run = current.restarted();
            return Optional.of(now);
        }
        var ready = current.next() instanceof CheckStep.ReadPage ? by.readyAt(now) : by.readyWithoutNamesAt();
        if (ready.isAfter(now)) {
            var patience = current.listAhead().isPresent() ? now.plus(SESSION_PATIENCE) : current.giveUpAt();
            return Optional.of(Stream.of(ready, patience, current.giveUpAt())
                    .min(Comparator.naturalOrder())
                    .orElseThrow());
        }
        by.begin(now);
        requests++;
        return Optional.of(ask(current, by, now.plus(ModelSession.latency()), random));
    }

    private Instant ask(Run current, ModelSession by, Instant now, Random random) {
        var names = 0;
        switch (current.next()) {
            case CheckStep.LookUp move -> run = lookedUp(current, move.lookup());
            case CheckStep.ReadPage move -> {
                var walk = move.walk();
                names = Math.min(pageSize(walk.list(), random), size(walk.list()) - walk.names());
                run = current.with(walk.after(page(walk, names), walk.names() + names, now));
            }
            case CheckStep.LookTwice _, CheckStep.Conclude _ ->
                throw new IllegalStateException("Nothing goes wrong here");
        }
        by.used(names, now);
        return now;
    }

    /** A page tells the account's number, a document the lengths of its lists. */
    private Run lookedUp(Run current, Lookup lookup) {
        if (!current.walks().isEmpty()) {
            return current.recounted(walks());
        }
        return lookup.account().isEmpty() ? current.with(Lookup.of(TARGET, ACCOUNT)) : current.found(ACCOUNT, walks());
    }

    private Optional<Instant> end(Instant now, boolean isComplete) {
        ended = now;
        completed = isComplete;
        return Optional.empty();
    }

    private Page page(Walk walk, int names) {
        var read = walk.names() + names;
        var next = read < size(walk.list()) ? Optional.of(new Cursor(String.valueOf(read))) : Optional.<Cursor>empty();
        return new Page(PEOPLE, next, false, false);
    }

    /** As Instagram gives them, whatever is asked for. */
    private static int pageSize(ListKind list, Random random) {
        return switch (list) {
            case FOLLOWERS -> random.nextInt(12, 26);
            case FOLLOWING -> 50;
        };
    }

    private int size(ListKind list) {
        return switch (list) {
            case FOLLOWERS -> followers;
            case FOLLOWING -> following;
        };
    }

    private Map<ListKind, Walk> walks() {
        return Walk.both(followers, following);
    }
}
