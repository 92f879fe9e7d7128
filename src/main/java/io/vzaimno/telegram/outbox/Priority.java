package io.vzaimno.telegram.outbox;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** The order of messages, and whether a duplicate is better than a loss. */
public enum Priority {
    RESULT(80),
    PAYMENT(70),
    ADMIN(60),
    BULK(10);

    private final int level;

    Priority(int level) {
        this.level = level;
    }

    static Priority of(int level) {
        return Arrays.stream(values())
                .filter(priority -> priority.level == level)
                .findFirst()
                .orElseThrow();
    }

    /** As the scheduler orders: higher first. */
    int level() {
        return level;
    }

    /** Whether admins are told when it cannot be delivered; not for messages to admins themselves. */
    boolean isReported() {
        return this == RESULT || this == PAYMENT;
    }

    /** The pauses before each retry after a lost answer. */
    List<Duration> repetitions() {
        return switch (this) {
            case RESULT, PAYMENT -> List.of(Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofMinutes(10));
            case ADMIN -> List.of(Duration.ofSeconds(5));
            case BULK -> List.of();
        };
    }
}
