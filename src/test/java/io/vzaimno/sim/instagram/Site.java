package io.vzaimno.sim.instagram;

import java.time.Clock;
import java.util.Optional;

/** The pages of the simulated web site: what a request is about, and what it gets from a site in good order. */
final class Site {

    private final World world;
    private final Habits habits;
    private final Cursors cursors;
    private final ListAnswers lists;

    Site(World world, Habits habits, Clock clock) {
        this.world = world;
        this.habits = habits;
        this.cursors = new Cursors(habits, clock);
        this.lists = new ListAnswers(habits);
    }

    /** What the request is about, whether or not it will be answered. */
    Call read(int number, Seen seen) {
        var route = Route.of(seen);
        var session = world.session(seen.sessionId());
        var target = route.pk().isEmpty() ? world.find(route.name()) : world.withPk(route.pk());
        var list = session.flatMap(viewer -> target.flatMap(profile -> plan(seen, route, viewer, profile)));
        return new Call(number, seen, route.endpoint(), session, target, list);
    }

    Reply answer(Call call, SimProfile viewer) {
        var target = call.target();
        return switch (call.endpoint()) {
            case PROFILE -> ProfileAnswers.byName(target, viewer);
            case INFO -> ProfileAnswers.byNumber(target);
            case SEARCH -> ProfileAnswers.search(target);
            case LIST -> target.map(profile -> list(call, viewer, profile)).orElse(Trouble.E23.now());
            case FRIENDSHIP ->
                target.map(profile -> ProfileAnswers.friendship(viewer, profile))
                        .orElse(Trouble.E9.now());
            case LEGACY_LIST ->
                target.map(profile -> ProfileAnswers.legacyList(profile, call.parameter("query_hash")))
                        .orElse(Trouble.E9.now());
            case UNKNOWN -> Trouble.E9.now();
        };
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
                    .map(place -> new ListPlan(target, walk, place, cursors, size(seen, route)));
        });
    }

    private int size(Seen seen, Route route) {
        var count = seen.parameter("count");
        var asked = count.matches("\\d{1,4}") ? Integer.parseInt(count) : 12;
        var isSearch = !seen.parameter("query").isEmpty();
        return habits.pageSize(route.list().orElseThrow(), asked, isSearch);
    }
}
