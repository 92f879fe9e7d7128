package io.vzaimno.payments.robokassa;

import java.util.regex.Pattern;

/**
 * The name of a purchase on the payment page and in receipts.
 *
 * @param text 1 to 100 characters: Latin and Cyrillic letters, digits, punctuation
 */
record Description(String text) {

    private static final int LONGEST = 100;
    private static final Pattern OTHERS = Pattern.compile("[^ A-Za-zА-Яа-яЁё0-9.,:;!?()«»\"'/+%№_-]");
    private static final Pattern SPACES = Pattern.compile(" +");

    /** A tariff's name without characters that Robokassa rejects, such as emoji. */
    static Description of(String tariff) {
        var allowed = SPACES.matcher(OTHERS.matcher(tariff).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        var cut = allowed.substring(0, Math.min(LONGEST, allowed.length())).strip();
        return new Description(cut.isEmpty() ? "Vzaimno" : cut);
    }
}
