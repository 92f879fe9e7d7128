package io.vzaimno.checks.chat;

import io.vzaimno.checks.Check;
import io.vzaimno.checks.CheckStatus;
import io.vzaimno.checks.Checks;
import io.vzaimno.conversation.BotUser;
import io.vzaimno.conversation.Press;
import io.vzaimno.conversation.Step;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** Finds the result that a button is about, if it is the user's own. */
@Component
class OwnResults {

    private final Checks checks;

    OwnResults(Checks checks) {
        this.checks = checks;
    }

    /** What to do with it; the button is outdated where there is none. */
    Step of(BotUser user, Press press, BiFunction<Check, ResultPosition, Step> step) {
        return ResultPosition.parse(press.subject())
                .flatMap(position -> checks.find(position.check())
                        .filter(check -> check.user().equals(user.id()) && check.status() == CheckStatus.COMPLETED)
                        .map(check -> step.apply(check, position)))
                .orElseGet(Step.Outdated::new);
    }
}
