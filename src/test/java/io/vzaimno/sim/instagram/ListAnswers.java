package io.vzaimno.sim.instagram;

import static io.vzaimno.instagram.ListKind.FOLLOWERS;
import static io.vzaimno.instagram.ListKind.FOLLOWING;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Tells follow lists in the words of the web site. */
final class ListAnswers {

    /** How many followers are shown of accounts whose list is not shown. */
    private static final int CAP = 50;

    private final Habits habits;

    ListAnswers(Habits habits) {
        this.habits = habits;
    }

    /** What a viewer gets for a list that is hidden from them. */
    static Reply hidden() {
        return Reply.json(200, "{'users':[],'status':'ok'}");
    }

    Reply page(ListPlan plan) {
        if (plan.target().isCapped() && plan.kind() == FOLLOWERS) {
            return capped(plan);
        }
        var end = plan.offset() + plan.size();
        var shown = plan.people(plan.offset(), end).stream()
                .filter(person -> plan.target().shows(plan.kind(), person))
                .toList();
        var answer = answer(plan, shown, !plan.isLast());
        if (plan.isLast()) {
            end(answer);
        } else {
            answer.set("next_max_id", plan.cursorTo(end));
        }
        return Reply.data(answer);
    }

    /** Those of the list whose name or display name holds the text, in one answer. */
    Reply search(ListPlan plan, String text) {
        var query = text.toLowerCase(Locale.ROOT);
        var hits = plan.people(0, plan.total()).stream()
                .filter(person -> person.name().contains(query)
                        || person.fullName().toLowerCase(Locale.ROOT).contains(query))
                .limit(plan.size())
                .toList();
        var answer = answer(plan, hits, false);
        end(answer);
        return hits.isEmpty() ? hidden() : Reply.data(answer);
    }

    Reply.Data capped(ListPlan plan) {
        var answer = answer(plan, plan.people(0, CAP), false);
        answer.put("should_limit_list_of_followers", true);
        return Reply.data(answer);
    }

    private void end(ObjectNode answer) {
        switch (habits.end()) {
            case ABSENT -> answer.remove("next_max_id");
            case NULL -> answer.putNull("next_max_id");
            case EMPTY -> answer.put("next_max_id", "");
        }
    }

    private ObjectNode answer(ListPlan plan, List<Member> people, boolean more) {
        var answer = Reply.JSON.createObjectNode();
        var users = answer.putArray("users");
        people.forEach(person -> users.add(item(plan, person)));
        answer.put("big_list", more)
                .put("page_size", 200)
                .put("has_more", habits.isHasMoreTruthful() && more)
                .put("should_limit_list_of_followers", false)
                .put("use_clickable_see_more", false)
                .put("status", "ok");
        switch (habits.season()) {
            case SPRING -> ListFields.spring(answer, plan);
            case NOVEMBER -> ListFields.november(answer, plan);
        }
        return answer;
    }

    private ObjectNode item(ListPlan plan, Member person) {
        var item = user(person, habits.ids());
        return plan.kind() == FOLLOWING ? item.put("is_favorite", false) : item;
    }

    static ObjectNode user(Member person, IdStyle style) {
        var user = Reply.JSON.createObjectNode();
        number(user, person.pk(), style);
        user.put("fbid_v2", "17841" + person.pk())
                .put("username", person.name())
                .put("full_name", person.fullName())
                .put("profile_pic_url", "https://avatars.invalid/%s.jpg?expires=soon".formatted(person.pk()))
                .put("is_private", person.isPrivate())
                .put("is_verified", person.isVerified())
                .put("has_anonymous_profile_picture", person.isFaceless())
                .put("third_party_downloads_enabled", 0)
                .put("latest_reel_media", 0);
        if (!person.isFaceless()) {
            user.put("profile_pic_id", "31%s_%s".formatted(person.pk(), person.pk()));
        }
        user.putArray("account_badges");
        return user;
    }

    private static void number(ObjectNode user, String pk, IdStyle style) {
        switch (style) {
            case TEXT -> user.put("pk", pk).put("pk_id", pk).put("id", pk).put("strong_id__", pk);
            case NUMBER -> user.put("pk", Long.parseLong(pk));
            case PK_ID -> user.put("pk_id", pk).put("id", "1784" + pk);
            case STRONG_ID -> user.put("strong_id__", pk);
            case ID -> user.put("id", pk);
        }
    }
}
