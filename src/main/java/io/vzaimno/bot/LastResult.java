package io.vzaimno.bot;

import io.vzaimno.chat.CheckMessages;
import io.vzaimno.chat.CheckResult;
import io.vzaimno.checks.Check;
import io.vzaimno.checks.CheckId;
import io.vzaimno.checks.CheckStatus;
import io.vzaimno.checks.Checks;
import io.vzaimno.language.Html;
import io.vzaimno.language.Words;
import io.vzaimno.report.Report.Source;
import io.vzaimno.telegram.outbox.Outbox;
import io.vzaimno.telegram.outbox.OutgoingMessage;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Brings the latest result once more. Its files are known to Telegram already, so it comes at once. */
@Component
class LastResult {

    private final Checks checks;
    private final CheckMessages messages;
    private final Outbox outbox;
    private final Replies replies;
    private final Screens screens;

    LastResult(Checks checks, CheckMessages messages, Outbox outbox, Replies replies, Screens screens) {
        this.checks = checks;
        this.messages = messages;
        this.outbox = outbox;
        this.replies = replies;
        this.screens = screens;
    }

    void send(Visitor visitor, long update) {
        checks.lastCompleted(visitor.user())
                .ifPresentOrElse(
                        check -> send(visitor, "last:" + update, check),
                        () -> say(visitor, visitor.words().html("last.none")));
    }

    /** Sends the result that a button is about, if it is the visitor's own. */
    void pressed(Visitor visitor, Press press) {
        press.check()
                .flatMap(id -> checks.find(new CheckId(id)))
                .filter(check -> check.user().equals(visitor.user()) && check.status() == CheckStatus.COMPLETED)
                .ifPresentOrElse(
                        check -> {
                            replies.answer(press.id());
                            send(visitor, "show:" + press.id(), check);
                        },
                        () -> replies.outdated(visitor, press.id()));
    }

    private void send(Visitor visitor, String cause, Check check) {
        messages.result(check, visitor.account())
                .ifPresentOrElse(
                        result -> send(visitor, cause, result), () -> say(visitor, expired(visitor.words(), check)));
    }

    private void send(Visitor visitor, String cause, CheckResult result) {
        outbox.add(OutgoingMessage.result(cause + ":picture", visitor.chat(), result.picture()));
        outbox.add(OutgoingMessage.result(cause + ":file", visitor.chat(), result.workbook()));
    }

    private static Html expired(Words words, Check check) {
        if (check.source() == Source.EXPORT) {
            return words.html("last.expired_export");
        }
        return check.target()
                .map(target -> words.html("last.expired", Map.of("target", target)))
                .orElseGet(() -> words.html("last.forgotten"));
    }

    private void say(Visitor visitor, Html text) {
        replies.say(visitor.chat(), screens.hint(visitor, text));
    }
}
