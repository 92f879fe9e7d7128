package io.vzaimno.instagram.site;

import static io.vzaimno.instagram.site.RefusalKind.BLOCKED;
import static io.vzaimno.instagram.site.RefusalKind.BROKEN_PROFILE;
import static io.vzaimno.instagram.site.RefusalKind.CHALLENGED;
import static io.vzaimno.instagram.site.RefusalKind.DOCUMENT_RETIRED;
import static io.vzaimno.instagram.site.RefusalKind.GONE;
import static io.vzaimno.instagram.site.RefusalKind.LOGIN_ASKED;
import static io.vzaimno.instagram.site.RefusalKind.PASSING;
import static io.vzaimno.instagram.site.RefusalKind.PASSING_BY_STATUS;
import static io.vzaimno.instagram.site.RefusalKind.PRIVATE;
import static io.vzaimno.instagram.site.RefusalKind.SESSION_DEAD;
import static io.vzaimno.instagram.site.RefusalKind.THROTTLED;
import static io.vzaimno.instagram.site.RefusalKind.THROTTLED_OR_DEAD;
import static io.vzaimno.instagram.site.RefusalKind.TOKENS_REFUSED;
import static io.vzaimno.instagram.site.RefusalKind.WRONG;
import static io.vzaimno.instagram.site.RefusalKind.WRONG_BY_STATUS;
import static io.vzaimno.instagram.site.RefusalRule.at;
import static io.vzaimno.instagram.site.RefusalRule.in;
import static io.vzaimno.instagram.site.RefusalRule.redirect;
import static io.vzaimno.instagram.site.RefusalRule.said;
import static io.vzaimno.instagram.site.RefusalRule.shown;
import static io.vzaimno.instagram.site.RefusalRule.status;
import static io.vzaimno.instagram.site.RequestKind.DOCUMENT;
import static io.vzaimno.instagram.site.RequestKind.LIST;

import io.vzaimno.instagram.site.ReplyFacts.Form;
import java.util.List;
import java.util.Optional;

/**
 * All known refusals of Instagram. The first rule that applies counts: redirects, messages and keys come before the
 * status, because one status means many things and one thing comes with many statuses. Messages may be in any language,
 * so keys count as words. What a refusal concerns is decided by the caller.
 */
final class RefusalRules {

    private static final List<RefusalRule> TABLE = List.of(
            new RefusalRule("the login page", redirect("/accounts/login").and(at(LIST)), SESSION_DEAD),
            new RefusalRule("the login page, on a look-up", redirect("/accounts/login"), LOGIN_ASKED),
            new RefusalRule("any other redirect", in(Form.REDIRECT), CHALLENGED),
            new RefusalRule("identity check", said("checkpoint|challenge|step_name"), CHALLENGED),
            new RefusalRule("soft ban", said("feedback_|sentry_block"), BLOCKED),
            new RefusalRule("logged out", said("login_required|logged_out|logout_reason"), SESSION_DEAD),
            new RefusalRule("login void", said("bad_password|inactive user"), SESSION_DEAD),
            new RefusalRule("mixed identities", said("useragent|csrf"), WRONG),
            new RefusalRule("variables of another form", said("noncoercible_variable|1675012"), WRONG),
            new RefusalRule("wait a few minutes", said("minut|минут|rate_limit|spam"), THROTTLED),
            new RefusalRule("private", said("not authorized to view"), PRIVATE),
            new RefusalRule("gone, or blocks the viewer", said("user not found|unable to fetch follow"), GONE),
            new RefusalRule("a business of a deleted kind", said("cannot use this schema"), BROKEN_PROFILE),
            new RefusalRule(
                    "no login, or throttled",
                    in(Form.DATA).and(it -> it.complaint().asksForLogin()),
                    THROTTLED),
            new RefusalRule(
                    "a stored query that is no more",
                    said("invalid request|execution error").and(at(DOCUMENT)),
                    DOCUMENT_RETIRED),
            new RefusalRule(
                    "a number and a summary",
                    in(Form.DATA).and(at(DOCUMENT)).and(it -> it.complaint().hasErrorNumber()),
                    TOKENS_REFUSED),
            new RefusalRule("no such page", status(404), GONE),
            new RefusalRule("too many requests", status(429), THROTTLED),
            new RefusalRule("a request of a wrong form", status(405, 414, 431), WRONG_BY_STATUS),
            new RefusalRule("timed out over there", status(408), PASSING_BY_STATUS),
            new RefusalRule("broken over there", it -> it.status() >= 500, PASSING_BY_STATUS),
            new RefusalRule("page: identity check", shown("/challenge/|checkpoint"), CHALLENGED),
            new RefusalRule(
                    "page: login or a limit", shown("temporarily limited|minut|минут|accounts/login"), THROTTLED),
            new RefusalRule("page: search out of order", shown("server error"), WRONG),
            new RefusalRule("page: not logged in", in(Form.PAGE).and(status(401)), THROTTLED_OR_DEAD),
            new RefusalRule(
                    "page: not logged in, on a stored query",
                    in(Form.PAGE).and(at(DOCUMENT)).and(status(403)),
                    LOGIN_ASKED),
            new RefusalRule("page: refused", in(Form.PAGE).and(status(400, 403)), WRONG),
            new RefusalRule(
                    "page: the application instead of a stored query",
                    in(Form.PAGE).and(at(DOCUMENT)).and(it -> !it.reply().body().isBlank()),
                    TOKENS_REFUSED),
            new RefusalRule("page: the application's shell", in(Form.PAGE), PASSING),
            new RefusalRule("not logged in", status(401), THROTTLED),
            new RefusalRule("failed without a word", RefusalRules::failsSilently, THROTTLED),
            new RefusalRule("unknown words", RefusalRules::complains, WRONG));

    private RefusalRules() {}

    /** The refusal in the reply; empty if it is the requested answer. */
    static Optional<Refusal> read(ReplyFacts reply) {
        return reply.isPageAsked()
                ? Optional.empty()
                : TABLE.stream()
                        .filter(rule -> rule.applies().test(reply))
                        .findFirst()
                        .map(rule -> rule.kind().of(reply));
    }

    /**
     * Without a message, or with a status of success. {@code {"message":"","status":"fail"}} with 400 is also sent for
     * wrong parameters, but ours are fixed: it means throttling.
     */
    private static boolean failsSilently(ReplyFacts it) {
        return it.complaint().failed() && (it.status() == 200 || it.detail().isEmpty());
    }

    private static boolean complains(ReplyFacts it) {
        return it.status() != 200 || it.complaint().failed() || !it.detail().isEmpty();
    }
}
