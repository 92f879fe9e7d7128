package io.vzaimno.checks;

/** The state of a check in its life cycle. */
public enum CheckStatus {
    PENDING,
    PROCESSING,
    COMPLETED,
    FAILED,
    CANCELLED;

    public boolean isOver() {
        return switch (this) {
            case PENDING, PROCESSING -> false;
            case COMPLETED, FAILED, CANCELLED -> true;
        };
    }
}
