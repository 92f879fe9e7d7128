package io.vzaimno.bot;

import io.vzaimno.checks.Check;
import io.vzaimno.checks.CheckStatus;
import io.vzaimno.checks.Checks;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** Lets everybody read his own results, and nobody else's. */
@Component
class OwnResults {

    private final Checks checks;
    private final Replies replies;

    OwnResults(Checks checks, Replies replies) {
        this.checks = checks;
        this.replies = replies;
    }

    /** Does something with the result that a button is about. */
    void pressed(Visitor visitor, Press press, BiConsumer<Check, Spot> act) {
        Spot.parse(press.subject())
                .ifPresentOrElse(
                        spot -> pressed(visitor, press, spot, act), () -> replies.outdated(visitor, press.id()));
    }

    private void pressed(Visitor visitor, Press press, Spot spot, BiConsumer<Check, Spot> act) {
        checks.find(spot.check())
                .filter(check -> check.user().equals(visitor.user()) && check.status() == CheckStatus.COMPLETED)
                .ifPresentOrElse(
                        check -> {
                            replies.answer(press.id());
                            act.accept(check, spot);
                        },
                        () -> replies.outdated(visitor, press.id()));
    }
}
