package io.vzaimno.accounts;

import org.jspecify.annotations.Nullable;

/**
 * What somebody says of himself at each contact; absent parts leave the known ones as they are.
 *
 * @param username the Telegram name without the at sign
 * @param language an IETF tag such as {@code ru} or {@code pt-br}; does not change what a user has {@linkplain Accounts#speak chosen}
 */
public record Introduction(
        @Nullable String username,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String language) {}
