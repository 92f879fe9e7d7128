package io.vzaimno.sim.instagram;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes pages of lists, before or after they are made, and leaves all other answers alone. */
record PageTwist(Consumer<ListPlan> before, BiConsumer<ListPlan, ObjectNode> after) implements Twist {

    static PageTwist before(Consumer<ListPlan> change) {
        return new PageTwist(change, (_, _) -> {});
    }

    static PageTwist after(BiConsumer<ListPlan, ObjectNode> change) {
        return new PageTwist(_ -> {}, change);
    }

    /** Changes last pages only. */
    static PageTwist atEnd(Consumer<ObjectNode> change) {
        return after((plan, answer) -> {
            if (plan.isLast()) {
                change.accept(answer);
            }
        });
    }

    @Override
    public void prepare(Call call) {
        call.list().ifPresent(before);
    }

    @Override
    public Reply reply(Call call, Reply honest) {
        if (call.list().isEmpty() || !(honest instanceof Reply.Data(var status, var body)) || !body.has("users")) {
            return honest;
        }
        var answer = body.deepCopy();
        after.accept(call.list().get(), answer);
        return new Reply.Data(status, answer);
    }

    static ArrayNode users(ObjectNode answer) {
        return (ArrayNode) answer.get("users");
    }

    static void show(ObjectNode answer, Iterable<Member> people) {
        users(answer).removeAll();
        people.forEach(person -> users(answer).add(ListAnswers.user(person, IdStyle.TEXT)));
    }
}
