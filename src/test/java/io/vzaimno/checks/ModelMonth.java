package io.vzaimno.checks;

import io.vzaimno.instagram.live.ModelSession;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A month of a service, event by event: checks come at random moments of the day, wait in line, take the session that has
 * read least, and go step by step. Nothing goes wrong in it but that time and budgets run out.
 */
public final class ModelMonth {

    private static final Instant BEGIN = Instant.parse("2026-10-01T00:00:00Z");
    private static final Duration MONTH = Duration.ofDays(30);
    private static final int LONGEST = 10_000;

    /** How often the line is looked at though nothing happened. */
    private static final Duration POLL = Duration.ofMinutes(10);

    /** @param check absent for a look at the line */
    private record Event(Instant at, long number, @Nullable ModelCheck check) {}

    private final Random random;
    private final double medianSize;
    private final Deque<ModelCheck> line = new ArrayDeque<>();
    private final List<ModelSession> free;
    private final int sessions;
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparing(Event::at).thenComparingLong(Event::number));
    private final List<ModelCheck> checks = new ArrayList<>();
    private long numbers;

    /** @param medianSize of both lists; their sizes are log-normal */
    public ModelMonth(long seed, int sessions, double medianSize) {
        this.random = new Random(seed);
        this.medianSize = medianSize;
        this.sessions = sessions;
        this.free = new ArrayList<>(Stream.generate(() -> ModelSession.usual(random, BEGIN))
                .limit(sessions)
                .toList());
    }

    public ModelReport run(int checksPerDay) {
        order(checksPerDay);
        plan(BEGIN, null);
        var end = BEGIN.plus(MONTH);
        while (!events.isEmpty() && events.element().at().isBefore(end)) {
            var event = events.remove();
            var check = event.check();
            if (check == null) {
                plan(event.at().plus(POLL), null);
            } else if (check.begun == null) {
                line.add(check);
            } else {
                step(check, event.at());
            }
            admit(event.at());
        }
        return new ModelReport(checksPerDay, sessions, MONTH, List.copyOf(checks));
    }

    private void order(int checksPerDay) {
        var orders = (int) (checksPerDay * MONTH.toDays());
        for (var order = 0; order < orders; order++) {
            var check = new ModelCheck(BEGIN.plusMillis(random.nextLong(MONTH.toMillis())), size(1.0), size(0.7));
            if (check.isAccepted()) {
                checks.add(check);
                plan(check.ordered, check);
            }
        }
        checks.sort(Comparator.comparing(check -> check.ordered));
    }

    private void step(ModelCheck check, Instant now) {
        var names = check.namesForAnother(now);
        if (names > 0) {
            exchange(check, names, now);
        }
        check.step(now, random)
                .ifPresentOrElse(next -> plan(next, check), () -> free.add(Objects.requireNonNull(check.session)));
    }

    /** The head of the line first, whoever behind it could go before. */
    private void admit(Instant now) {
        while (!line.isEmpty()) {
            var head = line.element();
            var session = sessionFor(head.size(), now);
            if (session.isEmpty()) {
                return;
            }
            free.remove(session.get());
            head.begin(session.get(), now);
            plan(now, line.remove());
        }
    }

    private void exchange(ModelCheck check, int names, Instant now) {
        sessionFor(names, now).filter(one -> !one.readyAt(now).isAfter(now)).ifPresent(one -> {
            free.remove(one);
            free.add(Objects.requireNonNull(check.session));
            check.session = one;
        });
    }

    /** Lists that are too long for one session's day begin when there is a session for each. */
    private Optional<ModelSession> sessionFor(Size size, Instant now) {
        if (size.total() <= ModelSession.NAMES_PER_DAY) {
            return sessionFor(size.total(), now);
        }
        var ready = free.stream()
                .filter(one -> one.hasRoomFor(size.longest(), now) && !one.isResting(now))
                .count();
        return ready < 2 ? Optional.empty() : sessionFor(size.longest(), now);
    }

    private Optional<ModelSession> sessionFor(int names, Instant now) {
        return free.stream()
                .filter(one -> one.hasRoomFor(names, now))
                .min(Comparator.comparing((ModelSession one) -> one.isResting(now))
                        .thenComparingInt(one -> one.namesLately(now)));
    }

    private void plan(Instant at, @Nullable ModelCheck check) {
        events.add(new Event(at, numbers++, check));
    }

    private int size(double spread) {
        return (int) Math.clamp(Math.exp(Math.log(medianSize) + spread * random.nextGaussian()), 1, LONGEST);
    }
}
