package io.vzaimno.instagram.live;

import io.vzaimno.instagram.live.Evidence.Form;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A line of the table of {@link Signs}.
 *
 * @param ids the troubles that show it
 * @param about what it is a sign of, in a few words
 * @param shows whether a reply bears it
 * @param meaning what such a reply refuses
 */
record Sign(String ids, String about, Predicate<Evidence> shows, Meaning meaning) {

    /** A redirect whose path matches from its beginning. */
    static Predicate<Evidence> redirect(String path) {
        var pattern = Pattern.compile(path);
        return in(Form.REDIRECT)
                .and(it -> pattern.matcher(it.reply().redirectPath()).lookingAt());
    }

    /** An object with such words in its messages, kinds of error or telling keys. */
    static Predicate<Evidence> said(String words) {
        return in(Form.DATA).and(words(words));
    }

    /** A page with such words. */
    static Predicate<Evidence> shown(String words) {
        return in(Form.PAGE).and(words(words));
    }

    static Predicate<Evidence> status(int... any) {
        return it -> Arrays.stream(any).anyMatch(status -> status == it.status());
    }

    static Predicate<Evidence> in(Form form) {
        return it -> it.form() == form;
    }

    private static Predicate<Evidence> words(String words) {
        var pattern = Pattern.compile(words);
        return it -> pattern.matcher(it.complaint().words()).find();
    }
}
