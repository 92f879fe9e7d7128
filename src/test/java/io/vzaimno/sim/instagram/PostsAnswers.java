package io.vzaimno.sim.instagram;

import java.util.Optional;

/** Tells first posts in the words of the document {@link Document#POSTS}. */
final class PostsAnswers {

    private PostsAnswers() {}

    /** Without a post that the viewer may see there is nothing, just as for a name that does not exist. */
    static Reply posts(Optional<SimProfile> target, SimProfile viewer) {
        var data = Reply.JSON.createObjectNode();
        var connection = data.putObject(Document.POSTS.root());
        var edges = connection.putArray("edges");
        target.filter(viewer::maySee).filter(profile -> profile.posts() > 0).ifPresent(profile -> {
            var member = profile.member();
            var node = edges.addObject().put("cursor", "c1").putObject("node");
            node.put("id", "31" + member.pk() + "_" + member.pk()).put("code", "C" + member.number());
            node.putObject("user")
                    .put("pk", member.pk())
                    .put("id", member.pk())
                    .put("username", member.name())
                    .put("full_name", member.fullName());
        });
        connection.putObject("page_info").put("has_next_page", false).putNull("end_cursor");
        return GraphqlReplies.answer(data);
    }
}
