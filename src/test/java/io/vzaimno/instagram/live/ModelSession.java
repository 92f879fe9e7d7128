package io.vzaimno.instagram.live;

import io.vzaimno.instagram.site.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;

/** A session of the pool as {@link RequestPacing} keeps it in the database, here in memory, for simulations of months. */
public final class ModelSession {

    /** What a session reads in a day by default. */
    public static final int NAMES_PER_DAY = 2000;

    private final RequestPace pace;
    private final NavigableMap<Instant, Integer> reads = new TreeMap<>();
    private Instant nextRequestAt;
    private Instant restingUntil = Instant.MIN;
    private int requestsLeft;
    private int sittingNames;

    ModelSession(RequestPace pace, Instant now) {
        this.pace = pace;
        this.nextRequestAt = now;
        this.requestsLeft = pace.requestsInARow();
    }

    /** One with the usual pace: pauses of 3 to 8 seconds, 1,000 names a sitting, 2,000 names a day. */
    public static ModelSession usual(Random random, Instant now) {
        return new ModelSession(new RequestPace(Settings.usual().properties(), random), now);
    }

    /** When it may ask for something that brings no names. */
    public Instant readyWithoutNamesAt() {
        return Collections.max(List.of(nextRequestAt, restingUntil));
    }

    /** When it may ask. */
    public Instant readyAt(Instant now) {
        return Collections.max(List.of(nextRequestAt, restingUntil, budgetAt(now)));
    }

    public boolean isResting(Instant now) {
        return restingUntil.isAfter(now);
    }

    public int namesLately(Instant now) {
        return recent(now).values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether so many names fit into what is left of its day; more than a day's names only into a whole one. */
    public boolean hasRoomFor(int names, Instant now) {
        var lately = namesLately(now);
        return lately == 0 || lately + names <= pace.dailyAllowance();
    }

    /** Takes its turn, which must have come. */
    public void begin(Instant now) {
        if (nextRequestAt.isBefore(now.minus(pace.longestRest()))) {
            sittingNames = 0;
        }
        requestsLeft--;
        nextRequestAt = now.plus(pace.afterUnknown());
    }

    /** The request was answered with so many names. */
    public void used(int names, Instant now) {
        var afterRow = now.plus(pace.afterRow());
        var afterRequest = now.plus(pace.afterRequest());
        var afterSitting = now.plus(pace.afterSitting());
        var inARow = pace.requestsInARow();
        nextRequestAt = requestsLeft <= 0 ? afterRow : afterRequest;
        requestsLeft = requestsLeft <= 0 ? inARow : requestsLeft;
        var isOver = sittingNames + names >= pace.namesPerSitting();
        restingUntil = isOver ? afterSitting : Instant.MIN;
        sittingNames = isOver ? 0 : sittingNames + names;
        reads.headMap(now.minus(RequestPace.MEMORY), true).clear();
        reads.merge(RequestPace.slot(now), names, Integer::sum);
    }

    private Instant budgetAt(Instant now) {
        var sum = 0;
        for (var slot : recent(now).descendingMap().entrySet()) {
            sum += slot.getValue();
            if (sum > pace.dailyAllowance()) {
                return slot.getKey().plus(RequestPace.MEMORY);
            }
        }
        return Instant.MIN;
    }

    private NavigableMap<Instant, Integer> recent(Instant now) {
        return reads.tailMap(now.minus(RequestPace.MEMORY), false);
    }

    /** How long a request usually takes. */
    public static Duration latency() {
        return Duration.ofMillis(700);
    }
}
