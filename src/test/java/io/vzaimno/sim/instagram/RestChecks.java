package io.vzaimno.sim.instagram;

import java.util.Optional;
import java.util.regex.Pattern;

/** What the web site demands of REST requests. */
final class RestChecks {

    private static final String WEB_APP = "936619743392459";
    private static final Pattern SMALL_COUNT = Pattern.compile("|\\d{1,2}|1\\d\\d|200");
    private static final Pattern PROFILE_PAGE = Pattern.compile("https?://[^/]+/[^/]+/");
    private static final Pattern ANY_PAGE = Pattern.compile("https?://[^/]+/([^/]+/)?");

    private final Habits habits;

    RestChecks(Habits habits) {
        this.habits = habits;
    }

    Optional<Reply> refusal(Call call) {
        var seen = call.seen();
        if (!seen.path().endsWith("/")) {
            return Optional.of(Reply.empty(405));
        }
        if (seen.sessionId().isEmpty()) {
            return Optional.of(RequestChecks.toLogin(seen.path()));
        }
        return browser(call)
                .or(() -> session(call))
                .or(() -> list(call))
                .map(Trouble::now)
                .or(() -> post(call));
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

    private Optional<Trouble> list(Call call) {
        if (call.door() != Door.LISTS) {
            return Optional.empty();
        }
        if (!SMALL_COUNT.matcher(call.parameter("count")).matches()) {
            return Optional.of(Trouble.E17);
        }
        var surface = call.parameter("search_surface").equals("follow_list_page");
        var looksLikeAPage = switch (habits.season()) {
            case SPRING -> surface && comesFrom(PROFILE_PAGE, call);
            case NOVEMBER -> (surface || call.seen().path().contains("/following")) && comesFrom(ANY_PAGE, call);
        };
        return looksLikeAPage ? Optional.empty() : Optional.of(Trouble.E15);
    }

    private static Optional<Reply> post(Call call) {
        if (call.door() != Door.SHOW_MANY) {
            return Optional.empty();
        }
        if (!call.seen().method().equals("POST")) {
            return Optional.of(Reply.empty(405));
        }
        var csrfToken = call.session().map(SimSession::csrfToken).orElse("");
        return call.header("x-csrftoken").equals(csrfToken)
                ? Optional.empty()
                : Optional.of(Reply.json(403, "{'message':'CSRF token missing or incorrect','status':'fail'}"));
    }

    private static boolean comesFrom(Pattern page, Call call) {
        return page.matcher(call.header("referer")).matches();
    }
}
