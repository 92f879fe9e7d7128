package io.vzaimno.instagram;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person on one of an account's lists.
 *
 * @param key identifies the person in both lists of the account: the numeric id as text in live lists (it survives
 *     renames), the name in data exports (which hold no id)
 * @param fullName the display name, any Unicode, often empty
 * @param avatarUrl a signed address that expires within days; absent in exports
 * @param isPrivate whether the account is private; absent where the source does not tell
 * @param isVerified whether the account has the badge; absent where the source does not tell
 * @param since when the follow began; only exports know it
 */
public record Person(
        String key,
        Handle handle,
        String fullName,
        @Nullable String avatarUrl,
        @Nullable Boolean isPrivate,
        @Nullable Boolean isVerified,
        @Nullable Instant since) {

    /** A person known by name alone. */
    public static Person named(Handle handle, @Nullable Instant since) {
        return new Person(handle.value(), handle, "", null, null, null, since);
    }
}
