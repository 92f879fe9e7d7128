package io.vzaimno.telegram.inbox;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The required form of a part of an update. */
sealed interface Shape {

    /** An integer within these bounds. */
    record Whole(long least, long most) implements Shape {}

    record Text() implements Shape {}

    record Flag() implements Shape {}

    /** An object; unnamed members may be anything. */
    record Members(Map<String, Member> byName) implements Shape {

        public Members {
            byName = Map.copyOf(byName);
        }
    }

    record Member(Shape shape, boolean needed) {}

    /**
     * Why a value does not have a shape.
     *
     * @param missing the value is absent; otherwise it has another form
     * @param place the path of member names to it
     */
    record Misfit(boolean missing, String place) {}

    static Member needed(Shape shape) {
        return new Member(shape, true);
    }

    static Member optional(Shape shape) {
        return new Member(shape, false);
    }

    /** The first misfit; a wrong form precedes a missing member. */
    default Optional<Misfit> misfit(JsonNode node, String place) {
        return switch (this) {
            case Whole(var least, var most) ->
                wrongUnless(
                        node.isIntegralNumber()
                                && node.canConvertToLong()
                                && node.longValue() >= least
                                && node.longValue() <= most,
                        place);
            case Text _ -> wrongUnless(node.isString(), place);
            case Flag _ -> wrongUnless(node.isBoolean(), place);
            case Members(var byName) ->
                node.isObject()
                        ? byName.entrySet().stream()
                                .flatMap(member -> misfit(
                                        member.getValue(), node.path(member.getKey()), place + "." + member.getKey()))
                                .min(Comparator.comparing(Misfit::missing).thenComparing(Misfit::place))
                        : wrongUnless(false, place);
        };
    }

    private static Stream<Misfit> misfit(Member member, JsonNode node, String place) {
        if (node.isMissingNode() || node.isNull()) {
            return member.needed() ? Stream.of(new Misfit(true, place)) : Stream.empty();
        }
        return member.shape().misfit(node, place).stream();
    }

    private static Optional<Misfit> wrongUnless(boolean right, String place) {
        return right ? Optional.empty() : Optional.of(new Misfit(false, place));
    }
}
