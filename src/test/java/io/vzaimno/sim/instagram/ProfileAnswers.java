package io.vzaimno.sim.instagram;

import static io.vzaimno.instagram.ListKind.FOLLOWERS;
import static io.vzaimno.instagram.ListKind.FOLLOWING;

import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Tells accounts in the words of the web site. */
final class ProfileAnswers {

    private static final Set<String> FOLLOWER_HASHES = Set.of(
            "37479f2b8209594dde7facb0d904896a", "c76146de99bb02f6415203be841dd25a", "5aefa9893005572d237da5068082d8d5");

    private ProfileAnswers() {}

    static Reply byName(Optional<SimProfile> target, SimProfile viewer) {
        if (target.isEmpty()) {
            return Reply.html(404, "Page Not Found");
        }
        var user = described(target.get());
        user.put("id", target.get().member().pk())
                .put("followed_by_viewer", viewer.follows(target.get()))
                .put("follows_viewer", target.get().follows(viewer));
        user.putObject("edge_followed_by").put("count", target.get().declaredCount(FOLLOWERS));
        user.putObject("edge_follow").put("count", target.get().declaredCount(FOLLOWING));
        var answer = Reply.JSON.createObjectNode();
        answer.putObject("data").set("user", user);
        return Reply.data(answer.put("status", "ok"));
    }

    static Reply byNumber(Optional<SimProfile> target) {
        if (target.isEmpty()) {
            return Reply.json(404, Bodies.NO_SUCH_USER);
        }
        var user = described(target.get());
        user.put("pk", target.get().member().pk())
                .put("follower_count", target.get().declaredCount(FOLLOWERS))
                .put("following_count", target.get().declaredCount(FOLLOWING));
        var answer = Reply.JSON.createObjectNode();
        answer.set("user", user);
        return Reply.data(answer.put("status", "ok"));
    }

    static Reply feed(Optional<SimProfile> target) {
        if (target.isEmpty()) {
            return Reply.json(404, Bodies.NO_SUCH_USER);
        }
        var answer = Reply.JSON.createObjectNode();
        answer.putArray("items");
        answer.set(
                "user", described(target.get()).put("pk", target.get().member().pk()));
        return Reply.data(
                answer.put("num_results", 0).put("more_available", false).put("status", "ok"));
    }

    static Reply search(Optional<SimProfile> target) {
        var answer = Reply.JSON.createObjectNode();
        var hits = answer.putArray("users");
        target.filter(profile -> !profile.isShadowed()).ifPresent(profile -> {
            var user = described(profile).put("pk", profile.member().pk());
            hits.addObject().put("position", 0).set("user", user);
            var other = described(profile)
                    .put("pk", "1")
                    .put("username", profile.member().name() + "_fans");
            hits.insertObject(0).put("position", 1).set("user", other);
        });
        return Reply.data(answer.put("status", "ok"));
    }

    /** The count is right, and that is all that is left of it. */
    static Reply legacyList(SimProfile target, String queryHash) {
        var followers = FOLLOWER_HASHES.contains(queryHash);
        var edge = followers ? "edge_followed_by" : "edge_follow";
        var count = target.declaredCount(followers ? FOLLOWERS : FOLLOWING);
        return Reply.json(200, """
                {'data':{'user':{'%s':{'count':%d,'page_info':{'has_next_page':false,'end_cursor':null},'edges':[]}}},
                 'status':'ok'}
                """.formatted(edge, count));
    }

    private static ObjectNode described(SimProfile profile) {
        var member = profile.member();
        return Reply.JSON
                .createObjectNode()
                .put("username", member.name())
                .put("full_name", member.fullName())
                .put("biography", profile.biography())
                .put("is_private", member.isPrivate())
                .put("is_verified", member.isVerified())
                .put("profile_pic_url", "https://avatars.invalid/%s.jpg?expires=soon".formatted(member.pk()));
    }
}
