package io.vzaimno.instagram.live;

import io.vzaimno.instagram.live.Refusal.Blocked;
import io.vzaimno.instagram.live.Refusal.BrokenProfile;
import io.vzaimno.instagram.live.Refusal.Challenged;
import io.vzaimno.instagram.live.Refusal.Misconfigured;
import io.vzaimno.instagram.live.Refusal.NoSuchAccount;
import io.vzaimno.instagram.live.Refusal.PrivateAccount;
import io.vzaimno.instagram.live.Refusal.SessionDead;
import io.vzaimno.instagram.live.Refusal.Throttled;
import io.vzaimno.instagram.live.Refusal.Unavailable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells what a reply refuses, if anything. At Instagram one status means many things and one thing comes with many
 * statuses: where a reply leads, what it says and which keys it holds count before its status.
 *
 * @param now when the reply came
 */
record Classifier(Reply reply, Instant now) {

    private static final List<Sign> IN_JSON = List.of(
            Sign.of("checkpoint|challenge", (_, it) -> new Challenged(it.detail())),
            Sign.of("feedback_|sentry_block", (_, it) -> new Blocked(it.detail())),
            Sign.of(
                    "login_required|logged_out|logout_reason|bad_password|inactive user",
                    (_, it) -> new SessionDead(it.detail())),
            Sign.of("useragent|csrf", (_, it) -> new Misconfigured(it.detail())),
            Sign.of("minut|минут|rate_limit|spam", Classifier::throttled),
            Sign.of("not authorized to view", (_, _) -> new PrivateAccount()),
            Sign.of("user not found|unable to fetch follow", (_, _) -> new NoSuchAccount()),
            Sign.of("cannot use this schema", (_, _) -> new BrokenProfile()));

    private static final List<Sign> IN_PAGES = List.of(
            Sign.of("/challenge/|checkpoint", (_, it) -> new Challenged(it.detail())),
            Sign.of("temporarily limited|minut|минут|accounts/login", Classifier::throttled),
            Sign.of("server error", (_, it) -> new Misconfigured(it.detail())));

    /** Empty when the reply is a JSON object that does not complain. */
    Optional<Refusal> refusal() {
        var refusal = bodyOrStatus();
        if (refusal.filter(Challenged.class::isInstance).isEmpty() && reply.takesAway("sessionid")) {
            return Optional.of(new SessionDead("logged out by Instagram"));
        }
        return refusal;
    }

    private Optional<Refusal> bodyOrStatus() {
        if (reply.status() / 100 == 3) {
            return Optional.of(redirect(reply.redirectPath()));
        }
        return reply.json()
                .map(json -> complaint(Complaint.of(json)))
                .orElseGet(() -> Optional.of(page(Complaint.ofPage(reply.body()))));
    }

    private Refusal redirect(String path) {
        var detail = Complaint.line("redirected to " + path);
        if (path.startsWith("/accounts/login")) {
            return new SessionDead(detail);
        }
        var asksForOwner = path.isEmpty()
                || path.equals("/")
                || Stream.of("/challenge", "/checkpoint", "/accounts/suspended").anyMatch(path::startsWith);
        return asksForOwner ? new Challenged(detail) : new Misconfigured(detail);
    }

    private Optional<Refusal> complaint(Complaint complaint) {
        return Sign.first(IN_JSON, this, complaint)
                .or(() -> complaint.asksForLogin() ? Optional.of(throttled(complaint)) : Optional.empty())
                .or(() -> plainStatus(complaint))
                .or(() -> unknown(complaint));
    }

    private Refusal page(Complaint complaint) {
        return plainStatus(complaint)
                .or(() -> Sign.first(IN_PAGES, this, complaint))
                .orElseGet(() -> switch (reply.status()) {
                    case 401 -> new Throttled(reply.retryAfter(now), true, complaint.detail());
                    case 400, 403 -> new Misconfigured(complaint.detail());
                    default -> new Unavailable(complaint.detail());
                });
    }

    /** Statuses that mean the same whatever comes with them. */
    private Optional<Refusal> plainStatus(Complaint complaint) {
        var detail = "status " + reply.status();
        return switch (reply.status()) {
            case 404 -> Optional.of(new NoSuchAccount());
            case 429 -> Optional.of(throttled(complaint));
            case 405, 414, 431 -> Optional.of(new Misconfigured(detail));
            case 408 -> Optional.of(new Unavailable(detail));
            default -> reply.status() >= 500 ? Optional.of(new Unavailable(detail)) : Optional.empty();
        };
    }

    /**
     * A complaint in unknown words or none. {@code {"message":"","status":"fail"}} with 400 is also said of wrong
     * parameters, but ours are fixed: it means throttling.
     */
    private Optional<Refusal> unknown(Complaint complaint) {
        var status = reply.status();
        if (status == 200 && !complaint.failed() && complaint.detail().isEmpty()) {
            return Optional.empty();
        }
        var pause = status == 401
                || (complaint.failed() && (status == 200 || complaint.detail().isEmpty()));
        return Optional.of(pause ? throttled(complaint) : new Misconfigured(complaint.detail()));
    }

    private Refusal throttled(Complaint complaint) {
        return new Throttled(reply.retryAfter(now), complaint.asksForLogin(), complaint.detail());
    }
}
