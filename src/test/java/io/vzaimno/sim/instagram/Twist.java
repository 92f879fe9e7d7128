package io.vzaimno.sim.instagram;

import java.util.List;

/** Something odd or wrong that happens to a request. */
@FunctionalInterface
public interface Twist {

    /** What is answered instead of, or made of, the honest answer. */
    Reply reply(Call call, Reply honest);

    /** Happens before the honest answer is made. */
    default void prepare(Call call) {}

    /** All the forms in which it was seen; the first is this one. */
    default List<Twist> variants() {
        return List.of(this);
    }

    /** Always the same answer. */
    static Twist of(Reply reply) {
        return (_, _) -> reply;
    }
}
