package io.vzaimno.sim.instagram;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What is to happen to which requests. */
final class Rules {

    private record Rule(Matching matching, Twist twist) {}

    private final List<Rule> rules = new CopyOnWriteArrayList<>();

    void add(Matching matching, Twist twist) {
        rules.add(new Rule(matching, twist));
    }

    void clear() {
        rules.clear();
    }

    /** All that apply to the call, in the order in which they were given. */
    List<Twist> matching(Call call) {
        return rules.stream()
                .filter(rule -> rule.matching.condition().test(call))
                .map(Rule::twist)
                .toList();
    }
}
