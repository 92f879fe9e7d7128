package io.vzaimno.sim.instagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Tells accounts by a text in the words of the two documents of the search box. */
final class SearchAnswers {

    private static final int MOST_FOR_ALL = 18;
    private static final int MOST_FOR_VIEWER = 5;
    private static final List<String> SUFFIXES = List.of(
            "_fans",
            ".official",
            "_",
            ".daily",
            "1",
            "_club",
            ".art",
            "_backup",
            ".real",
            "x",
            "_de",
            ".uk",
            "__",
            "2",
            ".fr",
            "_old",
            ".photo",
            "_gym",
            ".cafe",
            "99");

    private SearchAnswers() {}

    static Reply forAll(String query, Optional<SimProfile> exact) {
        var data = Reply.JSON.createObjectNode();
        var root = data.putObject(Document.SEARCH.root());
        root.putArray("users").addAll(users(query, exact, MOST_FOR_ALL));
        root.putNull("inform_module");
        return GraphqlReplies.answer(data);
    }

    static Reply forViewer(String query, Optional<SimProfile> exact) {
        var data = Reply.JSON.createObjectNode();
        var root = data.putObject(Document.PERSONAL_SEARCH.root());
        var hits = root.putArray("users");
        users(query, exact, MOST_FOR_VIEWER)
                .forEach(user ->
                        hits.addObject().put("position", hits.size() - 1).set("user", user));
        root.putArray("hashtags");
        root.putArray("places");
        root.putObject("see_more").putArray("list").addObject().put("keyword", query);
        root.put("rank_token", "1700000000|" + query.length());
        return GraphqlReplies.answer(data);
    }

    /** Names that only resemble the one wanted come first; an account in the shadow does not come at all. */
    private static List<ObjectNode> users(String query, Optional<SimProfile> exact, int most) {
        var hit = exact.filter(profile -> !profile.isShadowed()).map(SimProfile::member);
        var users = new ArrayList<ObjectNode>();
        SUFFIXES.stream()
                .limit(hit.isPresent() ? most - 1 : most)
                .forEach(suffix -> users.add(user(String.valueOf(1000 + users.size()), query + suffix, "")));
        hit.map(member -> user(member.pk(), member.name(), member.fullName()))
                .ifPresent(user -> users.add(Math.min(2, users.size()), user));
        return users;
    }

    private static ObjectNode user(String pk, String name, String fullName) {
        var picture = "https://avatars.invalid/%s.jpg?expires=soon".formatted(pk);
        var user = Reply.JSON
                .createObjectNode()
                .put("pk", pk)
                .put("id", pk)
                .put("username", name)
                .put("full_name", fullName)
                .put("is_verified", false)
                .put("profile_pic_url", picture)
                .put("unseen_count", 0)
                .put("is_unpublished", false);
        user.putObject("hd_profile_pic_url_info").put("url", picture);
        Stream.of("search_social_context", "search_social_context_snippet_type", "live_broadcast_id")
                .forEach(user::putNull);
        return user;
    }
}
