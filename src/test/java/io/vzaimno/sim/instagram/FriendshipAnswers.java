package io.vzaimno.sim.instagram;

import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** Tells how the session's account and others follow each other. */
final class FriendshipAnswers {

    private static final Pattern COMMA = Pattern.compile(",");

    private FriendshipAnswers() {}

    static Reply one(SimProfile viewer, SimProfile target) {
        return Reply.data(seenByViewer(viewer, target)
                .put("followed_by", target.follows(viewer))
                .put("status", "ok"));
    }

    /** Only the viewer's side; ids that belong to no account are left out. */
    static Reply many(SimProfile viewer, String ids, World world) {
        var answer = Reply.JSON.createObjectNode();
        var statuses = answer.putObject("friendship_statuses");
        COMMA.splitAsStream(ids)
                .filter(id -> id.matches("\\d{1,18}"))
                .flatMap(id -> world.withPk(id).stream())
                .forEach(target -> {
                    var status = seenByViewer(viewer, target);
                    status.remove("blocking");
                    statuses.set(target.member().pk(), status);
                });
        return Reply.data(answer.put("status", "ok"));
    }

    private static ObjectNode seenByViewer(SimProfile viewer, SimProfile target) {
        return Reply.JSON
                .createObjectNode()
                .put("following", viewer.follows(target))
                .put("blocking", false)
                .put("is_private", target.member().isPrivate())
                .put("incoming_request", false)
                .put("outgoing_request", false)
                .put("is_bestie", false)
                .put("is_restricted", false)
                .put("is_feed_favorite", false);
    }
}
