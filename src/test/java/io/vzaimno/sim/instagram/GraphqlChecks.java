package io.vzaimno.sim.instagram;

import java.time.Clock;
import java.util.Optional;

/** What the web site demands of GraphQL requests. It minds neither the browser nor the referer. */
final class GraphqlChecks {

    private final Pages pages;
    private final Clock clock;

    GraphqlChecks(Pages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    Optional<Reply> refusal(Call call) {
        if (!call.seen().method().equals("POST")) {
            return Optional.of(Reply.empty(405));
        }
        if (call.session().isEmpty()) {
            return Optional.of(Reply.html(403, "Forbidden"));
        }
        return isComplete(call) && hasGoodToken(call) && RequestChecks.isLoggedIn(call)
                ? Optional.empty()
                : Optional.of(Reply.html(200, Bodies.SHELL));
    }

    private static boolean isComplete(Call call) {
        return call.header("sec-fetch-site").equals("same-origin")
                && call.header("content-type").startsWith("application/x-www-form-urlencoded");
    }

    private boolean hasGoodToken(Call call) {
        var oldest = clock.instant().minus(pages.tokenLife());
        return call.session()
                .filter(session -> session.tokens().isGood(call.parameter("fb_dtsg"), oldest))
                .isPresent();
    }
}
