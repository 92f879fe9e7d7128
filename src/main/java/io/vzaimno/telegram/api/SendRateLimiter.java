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
 * Rate limiter for messages, shared by all processes: a number of messages per second for the bot, one per second in a
 * chat, none while Telegram asks for a pause. Telegram does not say whether a pause applies to the chat or to the bot. A
 * pause during the delivery of an outbox message, which can wait, pauses the whole bot. A pause during an answer to a user
 * first pauses only that chat, and the whole bot if a second chat is paused before the same call succeeds in another chat.
 */
@Repository
public class SendRateLimiter {

    /** Slots are assigned this far ahead. The caller waits for its slot in place. */
    private static final Duration HORIZON = Duration.ofMillis(300);

    /** Time to prepare: a slot that began at once would be missed by that time and overlap the next one. */
    private static final Duration LEAD = Duration.ofMillis(100);

    /** No slot is further away, unless the clock was set back since it was taken. */
    private static final Duration LONGEST_TURN = HORIZON.plus(LEAD).plus(Duration.ofSeconds(1));

    public static final Duration PER_CHAT = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private final Chats chats;
    private final Clock clock;
    private final Duration spacing;
    private final Map<Long, Instant> pausedChats = new ConcurrentHashMap<>();

    /** Calls that were rate limited in a chat and have not succeeded in another chat since. */
    private final Set<Refusal> refusals = ConcurrentHashMap.newKeySet();

    private Instant pausedHereUntil = Instant.EPOCH;

    SendRateLimiter(JdbcClient jdbc, Chats chats, Clock clock, TelegramProperties properties) {
        this.jdbc = jdbc;
        this.chats = chats;
        this.clock = clock;
        this.spacing = Duration.ofSeconds(1).dividedBy(properties.messagesPerSecond());
    }

    /**
     * Takes the next slot for a chat.
     *
     * @param ahead the number of messages that go first, called if there is no slot soon
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
     * Waits in place for a slot and makes the call, unless a pause began in the meantime. A pause that the call gets
     * applies to the whole bot.
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
            throw new IllegalStateException("Stopped while waiting for a slot", e);
        }
    }

    /** The remaining pause of the bot as this process knows it, without a query. */
    public synchronized Duration pauseLeft() {
        return left(pausedHereUntil);
    }

    /** The remaining pause of a chat, which may be longer. */
    public Duration pauseLeft(long chat) {
        var whole = pauseLeft();
        var own = left(pausedChats.getOrDefault(chat, Instant.EPOCH));
        return own.compareTo(whole) > 0 ? own : whole;
    }

    /** Pauses the bot; a longer pause from before remains. */
    void pause(Duration pause) {
        var until = clock.instant().plus(pause);
        pauseHere(until);
        pauseHere(jdbc.sql("""
                        UPDATE telegram_pace SET paused_until = greatest(paused_until, :until) RETURNING paused_until
                        """).param("until", at(until)).query(Instant.class).single());
    }

    /** Pauses a chat, and the whole bot if another chat was rate limited too. */
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

    /** A call succeeded in a chat: the same call, rate limited in another chat, is not limited for the whole bot. */
    void succeeded(long chat, String method) {
        refusals.removeIf(refusal -> refusal.chat() != chat && refusal.method().equals(method));
    }

    /** Reads the pauses that other processes got. The database is authoritative. */
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
