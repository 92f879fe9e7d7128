package io.vzaimno.sim.instagram;

import io.vzaimno.instagram.ListKind;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

/** How the simulated web site answers as a rule; what it does now and then are {@link Twist}s. */
public final class Habits {

    private final Map<ListKind, Integer> pageSizes = new EnumMap<>(ListKind.class);
    private Season season = Season.SPRING;
    private final Random random = new Random(1);
    private CursorStyle cursors = CursorStyle.OFFSET_TEXT;
    private EndStyle end = EndStyle.ABSENT;
    private IdStyle ids = IdStyle.TEXT;
    private boolean truthfulHasMore;
    private boolean anyOffset;
    private Duration cursorLife = Duration.ofDays(365);
    private Duration latency = Duration.ZERO;

    Habits() {}

    public synchronized Habits cursors(CursorStyle style) {
        cursors = style;
        return this;
    }

    public synchronized Habits end(EndStyle style) {
        end = style;
        return this;
    }

    public synchronized Habits ids(IdStyle style) {
        ids = style;
        return this;
    }

    /** Pages hold so many, whatever is asked; without this 12 to 25 followers, and up to 50 followed as asked. */
    public synchronized Habits pageSize(ListKind list, int size) {
        pageSizes.put(list, size);
        return this;
    }

    /** {@code has_more} tells the truth; without this it is always false. */
    public synchronized Habits truthfulHasMore() {
        truthfulHasMore = true;
        return this;
    }

    /** Cursors that are offsets lead there, whoever gave them out: also those of an earlier simulator. */
    public synchronized Habits anyOffset() {
        anyOffset = true;
        return this;
    }

    /** Cursors are refused when they are older. */
    public synchronized Habits cursorLife(Duration life) {
        cursorLife = life;
        return this;
    }

    /** Every answer takes so long. */
    public synchronized Habits latency(Duration duration) {
        latency = duration;
        return this;
    }

    synchronized void season(Season newSeason) {
        season = newSeason;
    }

    synchronized Season season() {
        return season;
    }

    synchronized CursorStyle cursors() {
        return cursors;
    }

    synchronized EndStyle end() {
        return end;
    }

    synchronized IdStyle ids() {
        return ids;
    }

    synchronized boolean isHasMoreTruthful() {
        return truthfulHasMore;
    }

    synchronized boolean isAnyOffsetGood() {
        return anyOffset;
    }

    synchronized Duration cursorLife() {
        return cursorLife;
    }

    synchronized Duration latency() {
        return latency;
    }

    synchronized int pageSize(ListKind list, int asked, boolean search) {
        var fixed = pageSizes.get(list);
        if (fixed != null && !search) {
            return fixed;
        }
        return list == ListKind.FOLLOWERS && !search ? random.nextInt(12, 26) : Math.min(asked, 50);
    }
}
