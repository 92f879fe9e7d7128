package io.vzaimno.instagram.site;

import io.vzaimno.instagram.site.ReplyFacts.Form;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A row of the table of {@link RefusalRules}.
 *
 * @param about a short description of the reply
 * @param applies whether a reply matches
 * @param kind the kind of refusal
 */
record RefusalRule(String about, Predicate<ReplyFacts> applies, RefusalKind kind) {

    /** A redirect whose path matches from its beginning. */
    static Predicate<ReplyFacts> redirect(String path) {
        var pattern = Pattern.compile(path);
        return in(Form.REDIRECT)
                .and(it -> pattern.matcher(it.reply().redirectPath()).lookingAt());
    }

    /** An object with such words in its messages, kinds of error or telling keys. */
    static Predicate<ReplyFacts> said(String words) {
        return in(Form.DATA).and(words(words));
    }

    /** A page with such words. */
    static Predicate<ReplyFacts> shown(String words) {
        return in(Form.PAGE).and(words(words));
    }

    static Predicate<ReplyFacts> status(int... any) {
        return it -> Arrays.stream(any).anyMatch(status -> status == it.status());
    }

    static Predicate<ReplyFacts> in(Form form) {
        return it -> it.form() == form;
    }

    static Predicate<ReplyFacts> at(RequestKind kind) {
        return it -> it.kind() == kind;
    }

    private static Predicate<ReplyFacts> words(String words) {
        var pattern = Pattern.compile(words);
        return it -> pattern.matcher(it.complaint().words()).find();
    }
}
