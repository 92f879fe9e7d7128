package io.vzaimno.sim.instagram;

import static io.vzaimno.instagram.ListKind.FOLLOWERS;
import static io.vzaimno.instagram.ListKind.FOLLOWING;

import tools.jackson.databind.node.ObjectNode;

/** What pages of lists tell beside the people. */
final class ListFields {

    private ListFields() {}

    static void spring(ObjectNode answer, ListPlan plan) {
        if (plan.kind() == FOLLOWING) {
            answer.put("hashtag_count", 0);
        }
    }

    static void november(ObjectNode answer, ListPlan plan) {
        answer.put("page_size", answer.path("users").size())
                .put("should_limit_list_of_followings", false)
                .put("show_spam_follow_request_tab", false)
                .put("follow_ranking_token", "5d5d5d5d|%s|follow_rank".formatted(plan.viewerPk()));
        if (plan.kind() == FOLLOWING) {
            answer.put("hidden_following_account_count", 0);
        }
        if (plan.kind() == FOLLOWERS && plan.page() == 1) {
            groups(answer, plan);
        }
    }

    /** People in groups may be on the list as well, or not; they are no part of it. */
    private static void groups(ObjectNode answer, ListPlan plan) {
        var groups = answer.putArray("groups");
        if (plan.isOwn()) {
            var group = groups.addObject().put("group", "least_interacted_with_followers");
            plan.people(0, 1).forEach(person -> group.putArray("facepile").add(face(person)));
        }
        answer.put("more_groups_available", false);
    }

    private static ObjectNode face(Member person) {
        return Reply.JSON.createObjectNode().put("pk", person.pk()).put("username", person.name());
    }
}
