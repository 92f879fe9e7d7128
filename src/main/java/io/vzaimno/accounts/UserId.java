package io.vzaimno.accounts;

/** Identifies a user: the number that Telegram gave. */
public record UserId(long value) {

    public UserId {
        if (value <= 0) {
            throw new IllegalArgumentException("Not a user's number: " + value);
        }
    }
}
