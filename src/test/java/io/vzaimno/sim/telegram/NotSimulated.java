package io.vzaimno.sim.telegram;

/** The bot used something that Telegram has and this simulator does not play. */
final class NotSimulated extends RuntimeException {

    NotSimulated(String what) {
        super("not simulated: " + what, null, false, false);
    }

    String what() {
        return String.valueOf(getMessage());
    }
}
