package io.vzaimno.accounts;

import org.jspecify.annotations.Nullable;

/**
 * One change of a balance, made at most once.
 *
 * @param key idempotency key of the change, such as {@code check:…} or {@code refund:check:…}; a second posting with
 *     the same key changes nothing
 * @param reference what it was for, for people to read or programs to follow
 * @param actor who caused it, if that was not the user
 */
public record Posting(
        EntryKind kind,
        String key,
        @Nullable String reference,
        @Nullable String actor) {

    public static Posting of(EntryKind kind, String key, String reference) {
        return new Posting(kind, key, reference, null);
    }
}
