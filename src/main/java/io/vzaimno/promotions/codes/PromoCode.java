package io.vzaimno.promotions.codes;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A code that gives checks.
 *
 * @param code in upper case
 * @param batch the codes that were created together; a user may use one of them
 * @param uses how many users have used it
 */
public record PromoCode(String code, UUID batch, PromoTerms terms, int uses, boolean active, Instant createdAt) {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9_-]{3,32}");

    /** Parses a typed code, in any case; empty if it cannot be a code. */
    public static Optional<String> parse(String text) {
        var code = text.strip().toUpperCase(Locale.ROOT);
        return FORM.matcher(code).matches() ? Optional.of(code) : Optional.empty();
    }

    boolean isExpired(Instant now) {
        return terms.expiresAt().filter(end -> !end.isAfter(now)).isPresent();
    }
}
