package io.vzaimno.accounts;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A user as the service knows them.
 *
 * @param language an IETF tag, where known
 * @param balance checks that the user may still order
 * @param referralCode opaque, unique to the user, for referral links
 */
public record Account(
        UserId id,
        @Nullable String username,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String language,
        int balance,
        String referralCode) {

    /** Whether the user's name is unknown: never introduced, or deleted since. */
    public boolean isStranger() {
        return username == null && firstName == null && lastName == null;
    }

    /** The same user with the introduction's values, not stored. */
    public Account introducing(Introduction introduction) {
        return new Account(
                id,
                introduction.username(),
                introduction.firstName(),
                introduction.lastName(),
                language == null ? introduction.language() : language,
                balance,
                referralCode);
    }

    /** The language for this user: Russian for users of Telegram in Russian, English for all others. */
    public Locale locale() {
        return language != null && language.toLowerCase(Locale.ROOT).startsWith("ru")
                ? Locale.forLanguageTag("ru")
                : Locale.ENGLISH;
    }
}
