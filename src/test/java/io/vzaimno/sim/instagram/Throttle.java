package io.vzaimno.sim.instagram;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What one session has asked lately, and what it gets for it. */
final class Throttle {

    private final Deque<Instant> requests = new ArrayDeque<>();
    private Instant throttledUntil = Instant.MIN;
    private int times;

    synchronized Optional<Reply> refusal(Budget budget, Instant now) {
        if (now.isBefore(throttledUntil)) {
            throttledUntil = now.plus(budget.cooldown());
            return Optional.of(reply());
        }
        while (!requests.isEmpty() && requests.getFirst().isBefore(now.minus(budget.window()))) {
            requests.removeFirst();
        }
        if (requests.size() < budget.requests()) {
            requests.addLast(now);
            return Optional.empty();
        }
        times++;
        throttledUntil = now.plus(budget.cooldown());
        requests.clear();
        return Optional.of(reply());
    }

    private Reply reply() {
        return switch (times) {
            case 0, 1, 2 -> Trouble.E3.now();
            case 3 -> Trouble.E8.now();
            default -> Trouble.E6.now();
        };
    }
}
