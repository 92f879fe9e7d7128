package io.vzaimno.sim.instagram;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Decides what a request gets: what the web site checks, then its budget, then the honest answer with its twists. */
final class Desk {

    private final Site site;
    private final Clock clock;
    private final Rules rules = new Rules();
    private final Map<SimSession, Throttle> throttles = new ConcurrentHashMap<>();
    private volatile @Nullable Budget budget;

    Desk(Site site, Clock clock) {
        this.site = site;
        this.clock = clock;
    }

    Rules rules() {
        return rules;
    }

    void budget(@Nullable Budget newBudget) {
        budget = newBudget;
        throttles.clear();
    }

    Call read(int number, Seen seen) {
        return site.read(number, seen);
    }

    Reply serve(Call call) {
        return Gate.refusal(call).or(() -> overBudget(call)).orElseGet(() -> twisted(call));
    }

    private Optional<Reply> overBudget(Call call) {
        return Optional.ofNullable(budget)
                .flatMap(limit -> call.session()
                        .flatMap(session -> throttles
                                .computeIfAbsent(session, _ -> new Throttle())
                                .refusal(limit, clock.instant())));
    }

    private Reply twisted(Call call) {
        var twists = rules.matching(call);
        twists.forEach(twist -> twist.prepare(call));
        var reply = site.answer(call, call.session().orElseThrow().viewer());
        for (var twist : twists) {
            reply = twist.reply(call, reply);
        }
        return reply;
    }
}
