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
    private final Map<ListKind, CursorStyle> cursors = new EnumMap<>(ListKind.class);
    private EndStyle end = EndStyle.ABSENT;
    private IdStyle ids = IdStyle.TEXT;
    private boolean truthfulHasMore;
    private boolean anyOffset;
    private Duration cursorLife = Duration.ofDays(365);
    private Duration latency = Duration.ZERO;

    Habits() {}

    /** Of both lists. */
    public Habits cursors(CursorStyle style) {
        return cursors(ListKind.FOLLOWERS, style).cursors(ListKind.FOLLOWING, style);
    }

    public synchronized Habits cursors(ListKind list, CursorStyle style) {
        cursors.put(list, style);
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

    /**
     * Pages hold so many, whatever is asked. Without this they hold in spring 12 to 25 followers, and up to 50 followed
     * as asked; in November up to 25 as asked, and the second page of followers is shorter.
     */
    public synchronized Habits pageSize(ListKind list, int size) {
        pageSizes.put(list, size);
        return this;
    }

    /** Whether {@code has_more} tells the truth; otherwise it is always false. */
    public synchronized Habits truthfulHasMore(boolean truthful) {
        truthfulHasMore = truthful;
        return this;
    }

    /** Cursors that tell an offset lead there, also those that an earlier simulator gave out. */
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
        switch (newSeason) {
            case SPRING -> cursors(CursorStyle.OFFSET_TEXT).truthfulHasMore(false);
            case NOVEMBER ->
                cursors(ListKind.FOLLOWERS, CursorStyle.LONG)
                        .cursors(ListKind.FOLLOWING, CursorStyle.OFFSET_TEXT)
                        .truthfulHasMore(true);
        }
    }

    synchronized Season season() {
        return season;
    }

    synchronized CursorStyle cursors(ListKind list) {
        return cursors.getOrDefault(list, CursorStyle.OFFSET_TEXT);
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

    /** @param page which page of the walk it is, counted from 1 */
    synchronized int pageSize(ListKind list, int asked, int page) {
        var fixed = pageSizes.get(list);
        if (fixed != null) {
            return fixed;
        }
        return switch (season) {
            case SPRING -> list == ListKind.FOLLOWERS ? random.nextInt(12, 26) : Math.min(asked, 50);
            case NOVEMBER -> {
                var usual = Math.min(asked, 25);
                yield list == ListKind.FOLLOWERS && page == 2 ? Math.max(1, usual * 7 / 12) : usual;
            }
        };
    }
}
