package io.vzaimno.bot;

/** Telegram cannot be reached now; whatever was to be answered is to be handled again. */
final class TelegramAway extends RuntimeException {

    TelegramAway(String reason) {
        super(reason);
    }
}
