package io.vzaimno.operations.chat;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A change of a balance as an admin types it.
 *
 * @param delta not 0
 * @param reason one line, 1 to 500 characters
 */
record BalanceChange(int delta, String reason) {

    private static final Pattern FORM = Pattern.compile("([+−-]?)(\\d{1,6})\\s+(\\S[^\\p{Cc}\\p{Cs}]{0,499})");

    static Optional<BalanceChange> parse(String text) {
        var form = FORM.matcher(text.strip());
        if (!form.matches() || Integer.parseInt(form.group(2)) == 0) {
            return Optional.empty();
        }
        var amount = Integer.parseInt(form.group(2));
        var isPositive = form.group(1).isEmpty() || form.group(1).equals("+");
        return Optional.of(
                new BalanceChange(isPositive ? amount : -amount, form.group(3).strip()));
    }

    String signed() {
        return delta > 0 ? "+" + delta : "−" + -delta;
    }
}
