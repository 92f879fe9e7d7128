package io.vzaimno.checks;

/** Where in its life a check is. */
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
