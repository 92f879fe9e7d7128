package io.vzaimno.checks.chat;

import io.vzaimno.checks.Cancellation;
import io.vzaimno.checks.Check;
import io.vzaimno.checks.CheckId;
import io.vzaimno.checks.CheckStatus;
import io.vzaimno.checks.Checks;
import io.vzaimno.conversation.Action;
import io.vzaimno.conversation.BotUser;
import io.vzaimno.conversation.Press;
import io.vzaimno.conversation.Step;
import io.vzaimno.conversation.Topic;
import io.vzaimno.conversation.Topics;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Takes a user's check out of the queue. What the chat then tells comes from the cancellation, not from the press. */
@Component
class QueueCancellation implements Topic {

    /** Takes a check out of the queue; about the check. */
    static final Action LEAVE = new Action("leave");

    private final Checks checks;

    QueueCancellation(Checks checks) {
        this.checks = checks;
    }

    @Override
    public void register(Topics topics) {
        topics.button(LEAVE, this::pressed);
    }

    private Step pressed(BotUser user, Press press) {
        return press.uuid()
                .flatMap(id -> checks.find(new CheckId(id)))
                .filter(check -> check.user().equals(user.id()))
                .map(check -> leave(user, check))
                .orElseGet(Step.Outdated::new);
    }

    private Step leave(BotUser user, Check check) {
        return switch (checks.cancel(check.id())) {
            case Cancellation.Cancelled _ -> left(user, check.id());
            case Cancellation.TooLate(var status) -> tooLate(user, check.id(), status);
            case Cancellation.NoSuchCheck _ -> new Step.Outdated();
        };
    }

    private Step tooLate(BotUser user, CheckId check, CheckStatus status) {
        return switch (status) {
            case PENDING, PROCESSING -> new Step.Alert(user.words().plain("alert.too_late"));
            // Perhaps by this very press, whose answer has failed.
            case CANCELLED -> left(user, check);
            case COMPLETED, FAILED -> new Step.Outdated();
        };
    }

    private Step left(BotUser user, CheckId check) {
        var refund = checks.find(check).map(Check::givenBack).orElse(0);
        return new Step.Notice(user.words().plain("alert.left", Map.of("charged", refund)), new Step.Silent());
    }
}
