package io.vzaimno.sim.instagram;

import io.vzaimno.instagram.ListKind;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Picks out requests. Conditions are asked in the order in which they are given, and each must hold. */
public record Matching(Predicate<Call> condition) {

    public static Matching any() {
        return new Matching(_ -> true);
    }

    public static Matching door(Door door) {
        return new Matching(call -> call.door() == door);
    }

    /** GraphQL, whatever the document. */
    public static Matching graphql() {
        return new Matching(call -> call.door().kind() == Door.Kind.GRAPHQL);
    }

    /** Pages of such lists. */
    public static Matching list(ListKind kind) {
        return new Matching(
                call -> call.list().filter(list -> list.kind() == kind).isPresent());
    }

    public Matching page(Position position) {
        return and(call -> call.list().filter(list -> list.isAt(position)).isPresent());
    }

    /** The pages of this number, counted from 1. */
    public Matching page(int page) {
        return and(call -> call.list().filter(list -> list.page() == page).isPresent());
    }

    /** What is asked about this account. */
    public Matching of(SimProfile target) {
        return and(call -> call.target().filter(target::equals).isPresent());
    }

    public Matching by(SimSession session) {
        return and(call -> call.session().filter(session::equals).isPresent());
    }

    /** The request of this number, counted from 1 among all. */
    public Matching request(int number) {
        return and(call -> call.number() == number);
    }

    /** Some by chance, the same for the same seed and order of requests. */
    public Matching chance(double probability, long seed) {
        var random = new Random(seed);
        return and(_ -> random.nextDouble() < probability);
    }

    /** Only the first so many that fulfil what was said before. */
    public Matching times(int count) {
        var left = new AtomicInteger(count);
        return and(_ -> left.getAndDecrement() > 0);
    }

    /** From the one of this number on, counted from 1 over those that fulfil what was said before. */
    public Matching from(int number) {
        var seen = new AtomicInteger();
        return and(_ -> seen.incrementAndGet() >= number);
    }

    public Matching once() {
        return times(1);
    }

    public Matching and(Predicate<Call> further) {
        return new Matching(condition.and(further));
    }
}
