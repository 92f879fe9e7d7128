package io.vzaimno.operations.chat;

import io.vzaimno.instagram.live.LoginTest;
import io.vzaimno.instagram.site.Refusal;
import io.vzaimno.language.Html;
import io.vzaimno.language.Words;
import java.util.Map;

/** Tells admins the outcome of a test call. */
final class LoginTestTexts {

    private LoginTestTexts() {}

    static Html told(Words words, LoginTest test) {
        return switch (test) {
            case LoginTest.Passed(var session) -> words.html("admin.trial_passed", Map.of("label", session.label()));
            case LoginTest.Failed(var refusal) -> words.html("admin.trial_failed", Map.of("why", why(words, refusal)));
            case LoginTest.NotYet(var time) -> words.html("admin.trial_not_yet", Map.of("until", time));
            case LoginTest.NoSuchSession _ -> words.html("alert.outdated");
        };
    }

    /** The same for a session that was to be added. */
    static Html refused(Words words, LoginTest test) {
        return test instanceof LoginTest.Failed(var refusal)
                ? words.html("admin.session_refused", Map.of("why", why(words, refusal)))
                : told(words, test);
    }

    private static String why(Words words, Refusal refusal) {
        return switch (refusal) {
            case Refusal.SessionDead _, Refusal.LoginAsked _ -> words.plain("admin.refusal_login");
            case Refusal.Challenged _ -> words.plain("admin.refusal_challenged");
            case Refusal.Blocked _ -> words.plain("admin.refusal_blocked");
            case Refusal.Throttled throttled ->
                words.plain(throttled.loginDoubted() ? "admin.refusal_login" : "admin.refusal_throttled");
            case Refusal.NoSuchAccount _, Refusal.PrivateAccount _, Refusal.BrokenProfile _ ->
                words.plain("admin.refusal_profile");
            case Refusal.Misconfigured _,
                    Refusal.DocumentRetired _,
                    Refusal.TokensRefused _,
                    Refusal.Unreadable _,
                    Refusal.Unavailable _ -> words.plain("admin.refusal_unavailable");
        };
    }
}
