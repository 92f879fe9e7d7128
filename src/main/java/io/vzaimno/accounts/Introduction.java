package io.vzaimno.accounts;

import org.jspecify.annotations.Nullable;

/**
 * What Telegram says of a user at each contact; absent parts keep the known values.
 *
 * @param username the Telegram name without the at sign
 * @param language an IETF tag such as {@code ru} or {@code pt-br}; does not change a language that the user has
 *     {@linkplain Accounts#speak chosen}
 */
public record Introduction(
        @Nullable String username,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String language) {}
