package io.vzaimno.telegram;

import java.time.Duration;

/** Telegram cannot be reached now; whatever was to be answered is to be handled again. */
public final class TelegramAway extends RuntimeException {

    private final Duration pause;

    public TelegramAway(String reason) {
        this(reason, Duration.ZERO);
    }

    private TelegramAway(String reason, Duration pause) {
        super(reason);
        this.pause = pause;
    }

    /** Telegram is there, but wants to be left alone. */
    public static TelegramAway pausing(Duration pause) {
        return new TelegramAway("asks for a pause of " + pause, pause);
    }

    /** How long trying again is of no use; zero where nobody knows. */
    Duration pause() {
        return pause;
    }
}
