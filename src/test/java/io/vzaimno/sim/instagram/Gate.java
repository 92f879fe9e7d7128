package io.vzaimno.sim.instagram;

import java.util.Optional;
import java.util.regex.Pattern;

/** Turns away requests that the web site would not answer, as it would. */
final class Gate {

    private static final String WEB_APP = "936619743392459";
    private static final Pattern SMALL_COUNT = Pattern.compile("|\\d{1,2}|1\\d\\d|200");
    private static final Pattern PROFILE_PAGE = Pattern.compile("https?://[^/]+/[^/]+/");

    private Gate() {}

    static Optional<Reply> refusal(Call call) {
        if (!call.seen().path().endsWith("/")) {
            return Optional.of(Reply.empty(405));
        }
        if (call.seen().sessionId().isEmpty()) {
            return Optional.of(Reply.redirect("https://www.instagram.com/accounts/login/?next="
                    + call.seen().path()));
        }
        return browser(call).or(() -> session(call)).or(() -> list(call)).map(Trouble::now);
    }

    private static Optional<Trouble> browser(Call call) {
        if (!call.header("user-agent").startsWith("Mozilla/")) {
            return Optional.of(Trouble.E16);
        }
        return call.header("x-ig-app-id").equals(WEB_APP) ? Optional.empty() : Optional.of(Trouble.E15);
    }

    private static Optional<Trouble> session(Call call) {
        if (call.session().isEmpty()) {
            return Optional.of(Trouble.E2);
        }
        return call.session().filter(SimSession::isRevoked).map(_ -> Trouble.E1);
    }

    private static Optional<Trouble> list(Call call) {
        if (call.endpoint() != Endpoint.LIST) {
            return Optional.empty();
        }
        if (!SMALL_COUNT.matcher(call.parameter("count")).matches()) {
            return Optional.of(Trouble.E17);
        }
        var looksLikeAPage = PROFILE_PAGE.matcher(call.header("referer")).matches()
                && call.parameter("search_surface").equals("follow_list_page");
        return looksLikeAPage ? Optional.empty() : Optional.of(Trouble.E15);
    }
}
