package io.vzaimno.instagram.live;

import static io.vzaimno.instagram.live.Meaning.BLOCKED;
import static io.vzaimno.instagram.live.Meaning.BROKEN_PROFILE;
import static io.vzaimno.instagram.live.Meaning.CHALLENGED;
import static io.vzaimno.instagram.live.Meaning.GONE;
import static io.vzaimno.instagram.live.Meaning.PASSING;
import static io.vzaimno.instagram.live.Meaning.PASSING_BY_STATUS;
import static io.vzaimno.instagram.live.Meaning.PRIVATE;
import static io.vzaimno.instagram.live.Meaning.SESSION_DEAD;
import static io.vzaimno.instagram.live.Meaning.THROTTLED;
import static io.vzaimno.instagram.live.Meaning.THROTTLED_OR_DEAD;
import static io.vzaimno.instagram.live.Meaning.WRONG;
import static io.vzaimno.instagram.live.Meaning.WRONG_BY_STATUS;
import static io.vzaimno.instagram.live.Sign.in;
import static io.vzaimno.instagram.live.Sign.redirect;
import static io.vzaimno.instagram.live.Sign.said;
import static io.vzaimno.instagram.live.Sign.shown;
import static io.vzaimno.instagram.live.Sign.status;

import io.vzaimno.instagram.live.Evidence.Form;
import java.util.List;
import java.util.Optional;

/**
 * The table of all the ways in which Instagram is known not to answer. The first sign that shows counts: where a reply
 * leads, what it says and which keys it holds come before its status, because one status means many things and one
 * thing comes with many statuses. Messages may be in any language, so that keys count as words. The first column is the
 * number under which the simulator plays the trouble.
 */
final class Signs {

    private static final List<Sign> TABLE = List.of(
            new Sign("E13", "the login page", redirect("/accounts/login"), SESSION_DEAD),
            new Sign("E14", "owner wanted, or the front page", redirect("/?$|/challenge|/checkpoint"), CHALLENGED),
            new Sign("E14", "suspended", redirect("/accounts/suspended"), CHALLENGED),
            new Sign("E14", "any other way", in(Form.REDIRECT), WRONG),
            new Sign("E6, E7", "identity check", said("checkpoint|challenge"), CHALLENGED),
            new Sign("E8, E20, E22", "soft ban", said("feedback_|sentry_block"), BLOCKED),
            new Sign("E1, E22", "logged out", said("login_required|logged_out|logout_reason"), SESSION_DEAD),
            new Sign("E22", "login void", said("bad_password|inactive user"), SESSION_DEAD),
            new Sign("E16, E17", "mixed identities", said("useragent|csrf"), WRONG),
            new Sign("E2-E4, E20, E22", "wait a few minutes", said("minut|минут|rate_limit|spam"), THROTTLED),
            new Sign("E10", "private", said("not authorized to view"), PRIVATE),
            new Sign("E9, E23", "gone, or blocks the viewer", said("user not found|unable to fetch follow"), GONE),
            new Sign("SCHEMA", "a business of a deleted kind", said("cannot use this schema"), BROKEN_PROFILE),
            new Sign(
                    "E2",
                    "no login, or throttled",
                    in(Form.DATA).and(it -> it.complaint().asksForLogin()),
                    THROTTLED),
            new Sign("E9", "no such page", status(404), GONE),
            new Sign("E3, E5", "too many requests", status(429), THROTTLED),
            new Sign("E18", "a request of a wrong form", status(405, 414, 431), WRONG_BY_STATUS),
            new Sign("E19", "timed out over there", status(408), PASSING_BY_STATUS),
            new Sign("E19", "broken over there", it -> it.status() >= 500, PASSING_BY_STATUS),
            new Sign("E15", "page: identity check", shown("/challenge/|checkpoint"), CHALLENGED),
            new Sign(
                    "E15",
                    "page: login or a limit",
                    shown("temporarily limited|minut|минут|accounts/login"),
                    THROTTLED),
            new Sign("E18", "page: search out of order", shown("server error"), WRONG),
            new Sign("E15", "page: not logged in", in(Form.PAGE).and(status(401)), THROTTLED_OR_DEAD),
            new Sign("E15", "page: refused", in(Form.PAGE).and(status(400, 403)), WRONG),
            new Sign("E15", "page: the application's shell", in(Form.PAGE), PASSING),
            new Sign("E3", "not logged in", status(401), THROTTLED),
            new Sign("E4, E17", "failed without a word", Signs::failsSilently, THROTTLED),
            new Sign("E20", "unknown words", Signs::complains, WRONG));

    private Signs() {}

    /** What the reply refuses; empty when it is an object that does not complain. */
    static Optional<Refusal> read(Evidence evidence) {
        return TABLE.stream()
                .filter(sign -> sign.shows().test(evidence))
                .findFirst()
                .map(sign -> sign.meaning().of(evidence));
    }

    /**
     * Without words, or with a status of success. {@code {"message":"","status":"fail"}} with 400 is also said of wrong
     * parameters, but ours are fixed: it means throttling.
     */
    private static boolean failsSilently(Evidence it) {
        return it.complaint().failed() && (it.status() == 200 || it.detail().isEmpty());
    }

    private static boolean complains(Evidence it) {
        return it.status() != 200 || it.complaint().failed() || !it.detail().isEmpty();
    }
}
