package io.vzaimno.telegram.api;

import java.time.Duration;

/** Telegram cannot be reached now; the update is to be handled again later. */
public final class TelegramUnavailable extends RuntimeException {

    private final Duration pause;

    public TelegramUnavailable(String reason) {
        this(reason, Duration.ZERO);
    }

    private TelegramUnavailable(String reason, Duration pause) {
        super(reason);
        this.pause = pause;
    }

    /** Telegram asks for a pause. */
    public static TelegramUnavailable pausing(Duration pause) {
        return new TelegramUnavailable("asks for a pause of " + pause, pause);
    }

    /** How long a retry is useless; zero if unknown. */
    public Duration pause() {
        return pause;
    }
}
