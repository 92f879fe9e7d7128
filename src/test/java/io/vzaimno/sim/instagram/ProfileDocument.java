package io.vzaimno.sim.instagram;

import static io.vzaimno.instagram.ListKind.FOLLOWERS;
import static io.vzaimno.instagram.ListKind.FOLLOWING;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Tells an account in the words of the document {@link Document#PROFILE}. */
final class ProfileDocument {

    private ProfileDocument() {}

    static Reply of(Optional<SimProfile> target, SimProfile viewer) {
        var data = Reply.JSON.createObjectNode();
        target.ifPresentOrElse(profile -> data.set("user", user(profile, viewer)), () -> data.putNull("user"));
        var pk = viewer.member().pk();
        data.putObject("viewer").putObject("user").put("pk", pk).put("id", pk);
        return GraphqlReplies.answer(data);
    }

    private static ObjectNode user(SimProfile profile, SimProfile viewer) {
        var user = Reply.JSON.createObjectNode();
        described(user, profile);
        counted(user, profile);
        unknown(user, profile == viewer);
        if (profile == viewer) {
            user.putNull("friendship_status");
        } else {
            user.set("friendship_status", friendship(profile, viewer));
        }
        return user;
    }

    private static void described(ObjectNode user, SimProfile profile) {
        var member = profile.member();
        var picture = "https://avatars.invalid/%s.jpg?expires=soon".formatted(member.pk());
        user.put("pk", member.pk())
                .put("id", member.pk())
                .put("username", member.name())
                .put("full_name", member.fullName())
                .put("biography", profile.biography())
                .put("is_private", member.isPrivate())
                .put("is_verified", member.isVerified())
                .put("profile_pic_url", picture)
                .putObject("hd_profile_pic_url_info")
                .put("url", picture);
        user.putArray("bio_links");
        user.putArray("pronouns");
        user.putArray("account_badges");
    }

    private static void counted(ObjectNode user, SimProfile profile) {
        user.put("follower_count", profile.declaredCount(FOLLOWERS))
                .put("following_count", profile.declaredCount(FOLLOWING))
                .put("media_count", profile.posts())
                .put("mutual_followers_count", 0)
                .put("latest_reel_media", 0);
        if (profile.posts() > 0) {
            user.put("total_clips_count", 1);
        }
    }

    /** What is told of the viewer's own account only. */
    private static void unknown(ObjectNode user, boolean isOwn) {
        user.put("account_type", 1)
                .put("is_business", false)
                .put("is_memorialized", false)
                .put("is_unpublished", false)
                .put("is_embeds_disabled", true)
                .put("has_chaining", true)
                .putNull("category")
                .putNull("external_url")
                .putNull("external_lynx_url");
        for (var field : new String[] {"is_professional_account", "has_profile_pic", "has_story_archive"}) {
            if (isOwn) {
                user.put(field, true);
            } else {
                user.putNull(field);
            }
        }
    }

    private static ObjectNode friendship(SimProfile profile, SimProfile viewer) {
        return Reply.JSON
                .createObjectNode()
                .put("following", viewer.follows(profile))
                .put("followed_by", profile.follows(viewer))
                .put("outgoing_request", false)
                .put("incoming_request", false)
                .put("blocking", false)
                .put("muting", false)
                .put("is_muting_reel", false)
                .put("is_restricted", false)
                .put("is_bestie", false)
                .put("is_feed_favorite", false);
    }
}
