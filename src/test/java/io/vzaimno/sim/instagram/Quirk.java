package io.vzaimno.sim.instagram;

import static io.vzaimno.sim.instagram.PageTwist.after;
import static io.vzaimno.sim.instagram.PageTwist.atEnd;
import static io.vzaimno.sim.instagram.PageTwist.before;
import static io.vzaimno.sim.instagram.PageTwist.show;
import static io.vzaimno.sim.instagram.PageTwist.users;

import java.util.List;
import java.util.Random;

/** What follow lists do though nothing is wrong. */
public enum Quirk implements Twist {
    /** The last page has no cursor, in one of several ways. */
    P1(
            atEnd(answer -> answer.remove("next_max_id")),
            atEnd(answer -> answer.putNull("next_max_id")),
            atEnd(answer -> answer.put("next_max_id", ""))),
    /** A page is shorter than usual and goes on. */
    P2(before(plan -> plan.resize(plan.size() - 3))),
    /** There is more, it says, but not where. */
    P3(after((_, answer) -> answer.put("has_more", true).remove("next_max_id"))),
    /** An empty page in the middle of the list; the next one goes on where it should have. */
    P4(after((plan, answer) -> {
        users(answer).removeAll();
        answer.set("next_max_id", plan.freshCursorTo(plan.offset()));
    })),
    /** The list looks empty. */
    P5(after((_, answer) -> {
        users(answer).removeAll();
        answer.remove("next_max_id");
    })),
    /** Instagram shows a few dozen and no more. */
    P6(after((plan, answer) -> {
        show(answer, plan.people(0, 50));
        answer.put("should_limit_list_of_followers", true)
                .put("has_more", false)
                .remove("next_max_id");
    })),
    /** The cursor is the one that was sent. */
    P7((call, honest) -> call.parameter("max_id").isEmpty()
            ? honest
            : after((_, answer) -> answer.put("next_max_id", call.parameter("max_id")))
                    .reply(call, honest)),
    /** The list begins anew under a new cursor. */
    P8(after((plan, answer) -> {
        show(answer, plan.people(0, plan.size()));
        answer.set("next_max_id", plan.freshCursorTo(0));
    })),
    /** Some of the page before are told again, or one of the page itself. */
    P9(
            after((plan, answer) -> plan.people(plan.offset() - 2, plan.offset())
                    .forEach(person -> users(answer).insert(0, ListAnswers.user(person, IdStyle.TEXT)))),
            after((plan, answer) -> plan.people(plan.offset(), plan.offset() + 1)
                    .forEach(person -> users(answer).add(ListAnswers.user(person, IdStyle.TEXT))))),
    /** One of the page is missing. */
    P10(after((_, answer) -> users(answer).remove(users(answer).size() / 2))),
    /** Some are missing, others each time. */
    P11((call, honest) -> {
        var random = new Random(call.number());
        return after((_, answer) -> users(answer).removeIf(_ -> random.nextInt(100) == 0))
                .reply(call, honest);
    }),
    /** There is no list in the answer. */
    P12(after((_, answer) -> answer.removeAll()), after((_, answer) -> answer.retain("status"))),
    /** An entry is nobody. */
    P13(
            after((_, answer) -> users(answer).insertNull(0)),
            after((_, answer) -> users(answer).insertObject(0).put("pk", "5")),
            after((_, answer) -> users(answer).insertObject(0).put("username", "nobody"))),
    /** Throttled or logged out in the middle of a list. */
    P14(Trouble.E3, Trouble.E2, Trouble.E1),
    /** A cursor is not accepted any more. */
    P15(
            onCursors(Trouble.CURSOR.variants().getFirst()),
            onCursors(Trouble.CURSOR.variants().getLast())),
    /** The list looks as if it were hidden from the viewer. */
    P16(Trouble.E11),
    /** Everything that is left comes in one page. */
    P17(before(plan -> plan.resize(plan.total()))),
    /** Not a big list, it says, and goes on. */
    P18(after((_, answer) -> answer.put("big_list", false))),
    /** Groups of people beside the list. */
    P19(after((plan, answer) -> answer.putArray("groups")
            .addObject()
            .put("group", "self_deactivated_followers")
            .putArray("facepile")
            .add(ListAnswers.user(plan.target().member(), IdStyle.TEXT)))),
    /** The first of the page has got a new name since the other list was told. */
    P20(before(plan -> plan.people(plan.offset(), plan.offset() + 1).forEach(plan.target()::renameOne)));

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list, whose elements nobody changes
    private final List<Twist> forms;

    Quirk(Twist... forms) {
        this.forms = List.of(forms);
    }

    private static Twist onCursors(Twist twist) {
        return (call, honest) -> call.parameter("max_id").isEmpty() ? honest : twist.reply(call, honest);
    }

    @Override
    public void prepare(Call call) {
        forms.getFirst().prepare(call);
    }

    @Override
    public Reply reply(Call call, Reply honest) {
        return forms.getFirst().reply(call, honest);
    }

    @Override
    public List<Twist> variants() {
        return forms;
    }
}
