package io.vzaimno.accounts;

/** Identifies a user: Telegram's id. */
public record UserId(long value) {

    public UserId {
        if (value <= 0) {
            throw new IllegalArgumentException("Not a user's number: " + value);
        }
    }
}
