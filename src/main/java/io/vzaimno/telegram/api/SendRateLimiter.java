package io.vzaimno.telegram.api;

import io.vzaimno.database.ClockSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * How fast the bot speaks, over all processes: so many messages a second as a whole, one a second in a chat, none while
 * Telegram asks for a pause. Telegram does not say whether it means a chat or the bot. What the bot says on its own can wait,
 * so a pause that it meets is for the whole bot. Where somebody waits for an answer, a pause is first taken to be for his chat,
 * and for the whole bot if a second chat meets with one before the same call has gone well elsewhere.
 */
@Repository
public class SendRateLimiter {

    /** How far ahead a turn is given away. Whoever has one waits for it in place. */
    private static final Duration HORIZON = Duration.ofMillis(300);

    /** Time to get ready: a turn that begins at once would be missed by as long as that takes, and run into the next. */
    private static final Duration LEAD = Duration.ofMillis(100);

    /** No turn is further away, unless the clock was set back since it was taken. */
    private static final Duration LONGEST_TURN = HORIZON.plus(LEAD).plus(Duration.ofSeconds(1));

    public static final Duration PER_CHAT = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private final Chats chats;
    private final Clock clock;
    private final Duration spacing;
    private final Map<Long, Instant> pausedChats = new ConcurrentHashMap<>();

    /** What was refused there and has not gone well in another chat since. */
    private final Set<Refusal> refusals = ConcurrentHashMap.newKeySet();

    private Instant pausedHereUntil = Instant.EPOCH;

    SendRateLimiter(JdbcClient jdbc, Chats chats, Clock clock, TelegramProperties properties) {
        this.jdbc = jdbc;
        this.chats = chats;
        this.clock = clock;
        this.spacing = Duration.ofSeconds(1).dividedBy(properties.messagesPerSecond());
    }

    /**
     * Takes the next turn for a chat.
     *
     * @param ahead how many others are to go first, asked if there is no turn soon
     */
    @Transactional
    public SendSlot take(long chat, IntSupplier ahead) {
        var now = clock.instant();
        var place = chats.lock(chat);
        if (place.unreachable()) {
            return new SendSlot.Unreachable();
        }
        if (place.nextFree().isAfter(now)) {
            return new SendSlot.Later(place.nextFree());
        }
        var turn = next(now);
        turn.ifPresent(time -> chats.occupy(chat, time.plus(PER_CHAT)));
        return turn.<SendSlot>map(SendSlot.At::new)
                .orElseGet(() -> new SendSlot.Later(estimate(now, ahead.getAsInt())));
    }

    /**
     * Waits in place for a turn that was taken and makes the call, unless a pause was asked for in the meantime. A pause that
     * is asked for now is for the whole bot.
     */
    public <T> Outcome<T> inTurn(Instant turn, Supplier<Outcome<T>> call) {
        await(turn);
        var left = pauseLeft();
        if (left.isPositive()) {
            return new Outcome.TooManyRequests<>(left);
        }
        var outcome = call.get();
        if (outcome instanceof Outcome.TooManyRequests<T>(var pause)) {
            pause(pause);
        }
        return outcome;
    }

    private void await(Instant turn) {
        try {
            var pause = left(turn);
            Thread.sleep(pause.compareTo(LONGEST_TURN) > 0 ? LONGEST_TURN : pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for a turn", e);
        }
    }

    /** How long the bot is still to be silent, as far as this process knows without asking the database. */
    public synchronized Duration pauseLeft() {
        return left(pausedHereUntil);
    }

    /** The same for one chat, which may have to wait for longer. */
    public Duration pauseLeft(long chat) {
        var whole = pauseLeft();
        var own = left(pausedChats.getOrDefault(chat, Instant.EPOCH));
        return own.compareTo(whole) > 0 ? own : whole;
    }

    /** Lets nothing go out for so long, or for longer if that was asked for before. */
    void pause(Duration pause) {
        var until = clock.instant().plus(pause);
        pauseHere(until);
        pauseHere(jdbc.sql("""
                        UPDATE telegram_pace SET paused_until = greatest(paused_until, :until) RETURNING paused_until
                        """).param("until", at(until)).query(Instant.class).single());
    }

    /** Lets nothing go out to a chat for so long, nor to any other if this is not the only one that was refused. */
    void pause(long chat, String method, Duration pause) {
        var now = clock.instant();
        pausedChats.values().removeIf(until -> !until.isAfter(now));
        var until = pausedChats.merge(chat, now.plus(pause), SendRateLimiter::later);
        refusals.removeIf(refusal -> !pausedChats.containsKey(refusal.chat()));
        refusals.add(new Refusal(chat, method));
        if (refusals.stream().anyMatch(refusal -> refusal.chat() != chat)) {
            pause(pause);
        } else {
            chats.rest(chat, until);
        }
    }

    /** A call to some chat has gone well: the same, refused in another, is not refused to the whole bot. */
    void succeeded(long chat, String method) {
        refusals.removeIf(refusal -> refusal.chat() != chat && refusal.method().equals(method));
    }

    /** Learns of the pauses that other processes were asked for. What the database says counts. */
    public void refresh() {
        pauseHere(jdbc.sql("SELECT greatest(paused_until, '2000-01-01') FROM telegram_pace")
                .query(Instant.class)
                .single());
    }

    @EventListener
    void clockWasSet(ClockSet change) {
        pausedChats.replaceAll((_, until) -> change.moved(until));
        synchronized (this) {
            pausedHereUntil = change.moved(pausedHereUntil);
        }
    }

    private synchronized void pauseHere(Instant until) {
        pausedHereUntil = until;
    }

    private Duration left(Instant until) {
        var left = Duration.between(clock.instant(), until);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Optional<Instant> next(Instant now) {
        return jdbc.sql("""
                        UPDATE telegram_pace
                           SET next_free = greatest(next_free, :first) + :spacing * interval '1 microsecond'
                         WHERE next_free <= :horizon
                           AND paused_until <= :now
                        RETURNING next_free
                        """)
                .param("first", at(now.plus(LEAD)))
                .param("now", at(now))
                .param("spacing", spacing.toNanos() / 1000)
                .param("horizon", at(now.plus(HORIZON)))
                .query(Instant.class)
                .optional()
                .map(nextFree -> nextFree.minus(spacing));
    }

    private Instant estimate(Instant now, int ahead) {
        return jdbc.sql("SELECT greatest(next_free, paused_until, :soon) FROM telegram_pace")
                .param("soon", at(now.plus(HORIZON)))
                .query(Instant.class)
                .single()
                .plus(spacing.multipliedBy(ahead));
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private record Refusal(long chat, String method) {}
}
