package io.vzaimno.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * How fast the bot speaks, over all processes: so many messages a second as a whole, one a second in a chat, none while
 * Telegram asks for a pause.
 */
@Repository
class Pace {

    /** How far ahead a turn is given away. Whoever has one waits for it in place. */
    private static final Duration HORIZON = Duration.ofMillis(300);

    /** Time to get ready: a turn that begins at once would be missed by as long as that takes, and run into the next. */
    private static final Duration LEAD = Duration.ofMillis(100);

    static final Duration PER_CHAT = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private final Chats chats;
    private final Clock clock;
    private final Duration spacing;
    private volatile Instant pausedHereUntil = Instant.EPOCH;

    Pace(JdbcClient jdbc, Chats chats, Clock clock, TelegramProperties properties) {
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
    Turn take(long chat, IntSupplier ahead) {
        var now = clock.instant();
        var place = chats.lock(chat);
        if (place.unreachable()) {
            return new Turn.Unreachable();
        }
        if (place.nextFree().isAfter(now)) {
            return new Turn.Later(place.nextFree());
        }
        var turn = next(now);
        turn.ifPresent(time -> chats.occupy(chat, time.plus(PER_CHAT)));
        return turn.<Turn>map(Turn.At::new).orElseGet(() -> new Turn.Later(estimate(now, ahead.getAsInt())));
    }

    /** Waits in place for a turn that was taken and makes the call, unless a pause was asked for in the meantime. */
    <T> Outcome<T> inTurn(Instant turn, Supplier<Outcome<T>> call) {
        await(turn);
        var left = pauseLeft();
        return left.isPositive() ? new Outcome.TooManyRequests<>(left) : call.get();
    }

    private void await(Instant turn) {
        try {
            var pause = Duration.between(clock.instant(), turn);
            Thread.sleep(pause.isNegative() ? Duration.ZERO : pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for a turn", e);
        }
    }

    /** How long the bot is still to be silent, as far as this process knows without asking the database. */
    Duration pauseLeft() {
        var left = Duration.between(clock.instant(), pausedHereUntil);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Lets nothing go out for so long. */
    void pause(Duration pause) {
        pausedHereUntil = clock.instant().plus(pause);
        jdbc.sql("UPDATE telegram_pace SET paused_until = greatest(paused_until, :until)")
                .param("until", at(clock.instant().plus(pause)))
                .update();
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
}
