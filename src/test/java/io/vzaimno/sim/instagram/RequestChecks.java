package io.vzaimno.sim.instagram;

import java.util.List;
import java.util.Optional;

/** Turns away requests that the web site would not answer, as it would. */
final class RequestChecks {

    /** Pages for those who are sent away. */
    private static final List<String> WAITING_ROOMS =
            List.of("/accounts/", "/challenge/", "/checkpoint/", "/auth_platform/");

    private final Pages pages;
    private final RestChecks rest;
    private final GraphqlChecks graphql;

    RequestChecks(Habits habits, Pages pages, GraphqlChecks graphql) {
        this.pages = pages;
        this.rest = new RestChecks(habits);
        this.graphql = graphql;
    }

    Optional<Reply> refusal(Call call) {
        if (WAITING_ROOMS.stream().anyMatch(call.seen().path()::startsWith)) {
            return Optional.of(ProfilePage.login());
        }
        return switch (call.door().kind()) {
            case HTML -> page(call);
            case GRAPHQL -> graphql.refusal(call);
            case REST -> rest.refusal(call);
        };
    }

    private Optional<Reply> page(Call call) {
        var path = call.seen().path();
        if (!path.endsWith("/")) {
            return Optional.of(Reply.redirect(path + "/"));
        }
        if (isLoggedIn(call)) {
            return Optional.empty();
        }
        return Optional.of(pages.isLoginPageShown() ? ProfilePage.login() : toLogin(path));
    }

    static boolean isLoggedIn(Call call) {
        return call.session().filter(session -> !session.isRevoked()).isPresent();
    }

    static Reply toLogin(String path) {
        return Reply.redirect("https://www.instagram.com/accounts/login/?next=" + path);
    }
}
