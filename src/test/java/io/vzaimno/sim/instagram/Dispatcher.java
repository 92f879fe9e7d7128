package io.vzaimno.sim.instagram;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a request gets: what the web site verifies, then the session's budget, then the honest answer or what the
 * shut door says, then the twists.
 */
final class Dispatcher {

    private final Site site;
    private final RequestChecks checks;
    private final Doors doors;
    private final Traffic traffic;
    private final Clock clock;
    private final Rules rules = new Rules();
    private final Map<SimSession, Throttle> throttles = new ConcurrentHashMap<>();
    private volatile @Nullable Budget budget;

    Dispatcher(Site site, RequestChecks checks, Doors doors, Traffic traffic, Clock clock) {
        this.site = site;
        this.checks = checks;
        this.doors = doors;
        this.traffic = traffic;
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
        var closing = doors.knock(call.door());
        traffic.note(Asked.of(call, closing.isPresent()));
        return checks.refusal(call)
                .or(() -> overBudget(call))
                .orElseGet(() -> twisted(call, closing.isPresent() ? closing.get() : Dispatcher::open));
    }

    private static Reply open(Call call, Reply honest) {
        return honest;
    }

    private Optional<Reply> overBudget(Call call) {
        return Optional.ofNullable(budget)
                .flatMap(limit -> call.session()
                        .flatMap(session -> throttles
                                .computeIfAbsent(session, _ -> new Throttle())
                                .refusal(limit, clock.instant())));
    }

    private Reply twisted(Call call, Twist door) {
        var twists = rules.matching(call);
        twists.forEach(twist -> twist.prepare(call));
        var reply = door.reply(call, site.answer(call, call.session().orElseThrow()));
        for (var twist : twists) {
            reply = twist.reply(call, reply);
        }
        return reply;
    }
}
