package io.vzaimno.sim.instagram;

import io.vzaimno.instagram.ListKind;
import java.time.Clock;
import java.util.Optional;

/** The pages of the simulated web site: what a request is about, and what it gets from a site in good order. */
final class Site {

    private static final int LARGEST_SEARCH = 50;

    private final World world;
    private final Habits habits;
    private final Pages pages;
    private final Documents documents;
    private final Cursors cursors;
    private final ListAnswers lists;
    private final DocumentAnswers graphql;
    private final Clock clock;

    Site(World world, Habits habits, Pages pages, Documents documents, Clock clock) {
        this.world = world;
        this.habits = habits;
        this.pages = pages;
        this.documents = documents;
        this.cursors = new Cursors(habits, clock);
        this.lists = new ListAnswers(habits);
        this.graphql = new DocumentAnswers(documents);
        this.clock = clock;
    }

    /** What the request is about, whether or not it will be answered. */
    Call read(int number, Seen seen) {
        var route = Route.of(seen, documents);
        var session = world.session(seen.sessionId());
        var target = (route.pk().isEmpty() ? world.find(route.name()) : world.withPk(route.pk()))
                .filter(profile ->
                        session.filter(it -> profile.blocks(it.viewer())).isEmpty());
        var list = session.flatMap(viewer -> target.flatMap(profile -> plan(seen, route, viewer, profile)));
        return new Call(number, seen, route, session, target, list);
    }

    Reply answer(Call call, SimSession session) {
        var target = call.target();
        var viewer = session.viewer();
        return switch (call.door()) {
            case PAGE, HOME -> page(session, target);
            case DOCUMENT, POSTS, TYPEAHEAD, UNKNOWN_DOCUMENT -> graphql.answer(call, viewer);
            case WEB_PROFILE_INFO -> ProfileAnswers.byName(target, viewer);
            case INFO -> ProfileAnswers.byNumber(target);
            case FEED -> ProfileAnswers.feed(target);
            case TOP_SEARCH -> ProfileAnswers.search(target);
            case LISTS -> target.map(profile -> list(call, viewer, profile)).orElse(Trouble.E23.now());
            case FRIENDSHIP ->
                target.map(profile -> FriendshipAnswers.one(viewer, profile)).orElse(Trouble.E9.now());
            case SHOW_MANY -> FriendshipAnswers.many(viewer, call.parameter("user_ids"), world);
            case LEGACY_LISTS ->
                target.map(profile -> ProfileAnswers.legacyList(profile, call.parameter("query_hash")))
                        .orElse(Trouble.E9.now());
            case OTHER -> Trouble.E9.now();
        };
    }

    private Reply page(SimSession session, Optional<SimProfile> target) {
        var tokens = session.tokens().issue(clock.instant());
        return ProfilePage.page(tokens, target.map(profile -> profile.member().pk()), pages);
    }

    private Reply list(Call call, SimProfile viewer, SimProfile target) {
        if (!viewer.maySee(target)) {
            return ListAnswers.hidden();
        }
        var query = call.parameter("query");
        return call.list()
                .map(plan -> query.isEmpty() ? lists.page(plan) : lists.search(plan, query))
                .orElse(Trouble.CURSOR.now());
    }

    private Optional<ListPlan> plan(Seen seen, Route route, SimSession session, SimProfile target) {
        return route.list().flatMap(kind -> {
            var walk = new Cursors.Walk(
                    session.viewer().member().number(), target.member().number(), kind);
            return cursors.place(walk, seen.parameter("max_id"))
                    .map(place -> new ListPlan(target, walk, place, cursors, size(seen, kind, place)));
        });
    }

    private int size(Seen seen, ListKind list, Cursors.Place place) {
        var count = seen.parameter("count");
        var asked = count.matches("\\d{1,4}") ? Integer.parseInt(count) : 12;
        var isSearch = !seen.parameter("query").isEmpty();
        return isSearch ? Math.min(asked, LARGEST_SEARCH) : habits.pageSize(list, asked, place.page());
    }
}
