package io.vzaimno.accounts;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A user as the service knows him.
 *
 * @param language an IETF tag, where known
 * @param balance checks that he may still order
 * @param referralCode opaque, his own, for the links by which he brings friends
 */
public record Account(
        UserId id,
        @Nullable String username,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String language,
        int balance,
        String referralCode) {

    /** Whether nobody knows what he is called: he has never introduced himself, or was forgotten since. */
    public boolean isStranger() {
        return username == null && firstName == null && lastName == null;
    }

    /** The same user as he introduces himself, for the moment: nothing of it is stored. */
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

    /** The language to speak to him in: Russian for those who use Telegram in it, English for all others. */
    public Locale locale() {
        return language != null && language.toLowerCase(Locale.ROOT).startsWith("ru")
                ? Locale.forLanguageTag("ru")
                : Locale.ENGLISH;
    }
}
