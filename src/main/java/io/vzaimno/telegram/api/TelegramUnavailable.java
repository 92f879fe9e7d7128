package io.vzaimno.telegram.api;

import java.time.Duration;

/** Telegram cannot be reached now; whatever was to be answered is to be handled again. */
public final class TelegramUnavailable extends RuntimeException {

    private final Duration pause;

    public TelegramUnavailable(String reason) {
        this(reason, Duration.ZERO);
    }

    private TelegramUnavailable(String reason, Duration pause) {
        super(reason);
        this.pause = pause;
    }

    /** Telegram is there, but wants to be left alone. */
    public static TelegramUnavailable pausing(Duration pause) {
        return new TelegramUnavailable("asks for a pause of " + pause, pause);
    }

    /** How long trying again is of no use; zero where nobody knows. */
    public Duration pause() {
        return pause;
    }
}
