package io.vzaimno.report;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Recognizes texts that a spreadsheet would take for a number, a date or a truth value, and show differently. */
final class Misreading {

    /** Spreadsheets take no longer text for a value. */
    private static final int LONGEST = 255;

    private static final String MONTH = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
            + "|янв(?:ар[ья])?|февр?(?:ал[ья])?|марта?|мар|апр(?:ел[ья])?|ма[йя]|июн[ья]?|июл[ья]?|авг(?:уста?)?"
            + "|сент?(?:ябр[ья])?|окт(?:ябр[ья])?|нояб?(?:р[ья])?|дек(?:абр[ья])?";

    private static final String MARK = "[\\p{Nd}\\p{Z}\\s\\p{Sc}.,:/+_%()'’−-]";

    private static final Pattern NUMBER =
            Pattern.compile(MARK + "*\\p{Nd}" + MARK + "*+(?:e[+-]?\\p{Nd}++)?" + MARK + "*", Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE = Pattern.compile(
            "(?=\\P{Nd}*\\p{Nd})%2$s*(?:(?:am|pm|%1$s)%2$s+)*(?:am|pm|%1$s)?%2$s*".formatted(MONTH, MARK),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern TRUTH = Pattern.compile(
            "\\s*(?:true|false|истина|ложь|wahr|falsch|vrai|faux|verdadero|falso|vero)\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Misreading() {}

    static boolean isLikely(String text) {
        return text.length() <= LONGEST
                && Stream.of(NUMBER, DATE, TRUTH)
                        .anyMatch(form -> form.matcher(text).matches());
    }
}
