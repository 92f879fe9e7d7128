package io.vzaimno.bot;

import io.vzaimno.checks.Cancellation;
import io.vzaimno.checks.Check;
import io.vzaimno.checks.CheckId;
import io.vzaimno.checks.CheckStatus;
import io.vzaimno.checks.Checks;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Takes a visitor's check out of the line. What then is told comes from the cancellation, not from the press. */
@Component
class Leaving {

    private final Checks checks;
    private final Replies replies;

    Leaving(Checks checks, Replies replies) {
        this.checks = checks;
        this.replies = replies;
    }

    void pressed(Visitor visitor, Press press) {
        press.check()
                .flatMap(id -> checks.find(new CheckId(id)))
                .filter(check -> check.user().equals(visitor.user()))
                .ifPresentOrElse(check -> leave(visitor, press, check), () -> replies.outdated(visitor, press.id()));
    }

    private void leave(Visitor visitor, Press press, Check check) {
        switch (checks.cancel(check.id())) {
            case Cancellation.Cancelled _ -> left(visitor, press, check.id());
            case Cancellation.TooLate(var status) -> tooLate(visitor, press, check.id(), status);
            case Cancellation.NoSuchCheck _ -> replies.outdated(visitor, press.id());
        }
    }

    private void tooLate(Visitor visitor, Press press, CheckId check, CheckStatus status) {
        switch (status) {
            case PENDING, PROCESSING ->
                replies.alert(press.id(), visitor.words().plain("alert.too_late"));
            // Perhaps by this very press, whose answer has failed.
            case CANCELLED -> left(visitor, press, check);
            case COMPLETED, FAILED -> replies.outdated(visitor, press.id());
        }
    }

    private void left(Visitor visitor, Press press, CheckId check) {
        var givenBack = checks.find(check).map(Check::givenBack).orElse(0);
        replies.answer(press.id(), visitor.words().plain("alert.left", Map.of("charged", givenBack)));
    }
}
