package io.vzaimno.instagram.live;

import io.vzaimno.instagram.site.InstagramProperties;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/**
 * How fast a session may go. It pauses for seconds after each request, for one to three minutes after a row of 25 to 30
 * requests, and for half an hour to an hour after a sitting of many names; all this grows and shrinks with the
 * configured delays.
 */
record RequestPace(InstagramProperties properties, RandomGenerator random) {

    /** Names are counted in slots of this length. */
    static final Duration SLOT = Duration.ofMinutes(10);

    /** How long a slot counts: until the last name that may be in it is a day old. */
    static final Duration MEMORY = Duration.ofDays(1).plus(SLOT);

    private static final int LONGEST_ROW = 30;

    Duration afterRequest() {
        return between(properties.delayMin(), properties.delayMax());
    }

    Duration afterRow() {
        return between(shortestRow(), longestRow());
    }

    Duration afterSitting() {
        return between(shortestRest(), longestRest());
    }

    /** Whoever has paused for so long without having to has rested, too. */
    Duration longestRest() {
        return longer(shortestRest(), properties.delayMax().multipliedBy(450));
    }

    /** How long so many requests that bring so many names take with all their pauses, in the middle. */
    Duration expected(int requests, int names) {
        var daily = properties.dailyNames() == 0 ? Integer.MAX_VALUE : properties.dailyNames();
        var days = Math.max(0, names - 1) / daily;
        var sittings = (names - days * daily) / properties.sittingNames();
        return Duration.ofDays(days)
                .plus(mean(properties.delayMin(), properties.delayMax()).multipliedBy(requests))
                .plus(mean(shortestRow(), longestRow()).multipliedBy(requests / LONGEST_ROW))
                .plus(mean(shortestRest(), longestRest()).multipliedBy(sittings));
    }

    /** How long a request may be on its way, should its sender not come back to tell how it went, and the pause after it. */
    Duration afterUnknown() {
        return RequestPacing.PROMPT.plus(properties.timeout()).plus(afterRequest());
    }

    int requestsInARow() {
        return random.nextInt(25, LONGEST_ROW + 1);
    }

    int namesPerSitting() {
        return properties.sittingNames();
    }

    /** How many names may have been read in the last 24 hours for one more page to fit in. */
    int dailyAllowance() {
        var daily = properties.dailyNames();
        return daily == 0 ? Integer.MAX_VALUE : daily - properties.namesPerRequest();
    }

    /** How many names a session that has read so many in a day may still read; absent where there is no limit. */
    OptionalInt namesLeft(int read) {
        var daily = properties.dailyNames();
        return daily == 0 ? OptionalInt.empty() : OptionalInt.of(Math.max(0, daily - read));
    }

    static Instant slot(Instant now) {
        return Instant.ofEpochSecond(now.getEpochSecond() / SLOT.toSeconds() * SLOT.toSeconds());
    }

    private Duration shortestRow() {
        return properties.delayMin().multipliedBy(20);
    }

    private Duration longestRow() {
        return longer(shortestRow(), properties.delayMax().multipliedBy(45).dividedBy(2));
    }

    private Duration shortestRest() {
        return properties.delayMin().multipliedBy(600);
    }

    /** Delays that lie close together must not turn a pause's bounds round. */
    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration mean(Duration least, Duration most) {
        return least.plus(most).dividedBy(2);
    }

    private Duration between(Duration least, Duration most) {
        return Duration.ofMillis(random.nextLong(least.toMillis(), most.toMillis() + 1));
    }
}
