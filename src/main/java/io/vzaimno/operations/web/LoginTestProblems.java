package io.vzaimno.operations.web;

import io.vzaimno.instagram.live.LoginTest;
import io.vzaimno.instagram.live.PooledSession;
import io.vzaimno.instagram.site.Refusal.Blocked;
import io.vzaimno.instagram.site.Refusal.BrokenProfile;
import io.vzaimno.instagram.site.Refusal.Challenged;
import io.vzaimno.instagram.site.Refusal.DocumentRetired;
import io.vzaimno.instagram.site.Refusal.LoginAsked;
import io.vzaimno.instagram.site.Refusal.Misconfigured;
import io.vzaimno.instagram.site.Refusal.NoSuchAccount;
import io.vzaimno.instagram.site.Refusal.PrivateAccount;
import io.vzaimno.instagram.site.Refusal.SessionDead;
import io.vzaimno.instagram.site.Refusal.Throttled;
import io.vzaimno.instagram.site.Refusal.TokensRefused;
import io.vzaimno.instagram.site.Refusal.Unavailable;
import io.vzaimno.instagram.site.Refusal.Unreadable;
import io.vzaimno.web.ProblemCode;
import io.vzaimno.web.ProblemException;

/** Maps the outcome of a test call to a problem. */
final class LoginTestProblems {

    private LoginTestProblems() {}

    /** @param consequence what a failure means for the session, as a sentence */
    static PooledSession passed(LoginTest test, String consequence) {
        return switch (test) {
            case LoginTest.Passed passed -> passed.session();
            case LoginTest.Failed failed -> throw refusal(failed.refusal(), consequence);
            case LoginTest.NotYet later ->
                throw new ProblemException(ProblemCode.SESSION_NOT_READY).with("ready_at", later.readyAt());
            case LoginTest.NoSuchSession _ -> throw new ProblemException(ProblemCode.SESSION_NOT_FOUND);
        };
    }

    private static ProblemException refusal(io.vzaimno.instagram.site.Refusal refusal, String consequence) {
        return switch (refusal) {
            case SessionDead _, LoginAsked _ ->
                refused("logged_out", "Instagram wants a new login", refusal.detail(), consequence);
            case Challenged it ->
                refused(
                        "challenged",
                        "Instagram wants the account's owner to confirm in its app",
                        it.detail(),
                        consequence);
            case Blocked it -> refused("blocked", "Instagram blocks the account", it.detail(), consequence);
            case Throttled it ->
                it.loginDoubted()
                        ? refused("logged_out", "Instagram wants a new login", it.detail(), consequence)
                        : refused("throttled", "Instagram asks for a pause", it.detail(), consequence);
            case NoSuchAccount _ -> refused("no_such_account", "Instagram does not know the account", "", consequence);
            case PrivateAccount _, BrokenProfile _, Unreadable _ ->
                refused("no_profile", "Instagram does not show its own profile", "", consequence);
            case Misconfigured _, DocumentRetired _, TokensRefused _ ->
                refused("misconfigured", "Instagram rejects the request", refusal.detail(), consequence);
            case Unavailable it ->
                new ProblemException(
                        ProblemCode.SOURCE_UNAVAILABLE,
                        sentence("Instagram does not answer properly", it.detail()) + " Try again later.");
        };
    }

    private static ProblemException refused(String reason, String why, String detail, String consequence) {
        return new ProblemException(ProblemCode.SESSION_REFUSED, sentence(why, detail) + " " + consequence)
                .with("reason", reason);
    }

    private static String sentence(String why, String detail) {
        return detail.isBlank() ? why + "." : "%s: %s.".formatted(why, detail);
    }
}
