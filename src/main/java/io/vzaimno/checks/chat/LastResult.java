package io.vzaimno.checks.chat;

import io.vzaimno.checks.Check;
import io.vzaimno.checks.CheckId;
import io.vzaimno.checks.CheckStatus;
import io.vzaimno.checks.Checks;
import io.vzaimno.conversation.Action;
import io.vzaimno.conversation.BotUser;
import io.vzaimno.conversation.Command;
import io.vzaimno.conversation.Press;
import io.vzaimno.conversation.Screens;
import io.vzaimno.conversation.Step;
import io.vzaimno.conversation.Topic;
import io.vzaimno.conversation.Topics;
import io.vzaimno.conversation.TypedCommand;
import io.vzaimno.language.Html;
import io.vzaimno.language.Words;
import io.vzaimno.report.Report.Source;
import io.vzaimno.telegram.outbox.Outbox;
import io.vzaimno.telegram.outbox.OutgoingMessage;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Brings the latest result once more. Its files are known to Telegram already, so it comes at once. */
@Component
class LastResult implements Topic {

    /** Sends a result once more; about the check. */
    static final Action SHOW = new Action("show");

    private final Checks checks;
    private final CheckMessages messages;
    private final Outbox outbox;

    LastResult(Checks checks, CheckMessages messages, Outbox outbox) {
        this.checks = checks;
        this.messages = messages;
        this.outbox = outbox;
    }

    @Override
    public void register(Topics topics) {
        topics.command(Command.listed("last", 20, words -> words.plain("command.last")), this::typed);
        topics.button(SHOW, this::pressed);
    }

    private Step typed(BotUser visitor, TypedCommand command) {
        return checks.lastCompleted(visitor.id())
                .map(check -> send(visitor, "last:" + command.update(), check))
                .orElseGet(() -> say(visitor, visitor.words().html("last.none")));
    }

    /** Sends the result that a button is about, if it is the visitor's own. */
    private Step pressed(BotUser visitor, Press press) {
        return press.uuid()
                .flatMap(id -> checks.find(new CheckId(id)))
                .filter(check -> check.user().equals(visitor.id()) && check.status() == CheckStatus.COMPLETED)
                .map(check -> send(visitor, "show:" + press.id(), check))
                .orElseGet(Step.Outdated::new);
    }

    private Step send(BotUser visitor, String cause, Check check) {
        return messages.result(check, visitor.account())
                .map(result -> send(visitor, cause, result))
                .orElseGet(() -> say(visitor, expired(visitor.words(), check)));
    }

    private Step send(BotUser visitor, String cause, CheckResult result) {
        outbox.add(OutgoingMessage.result(cause + ":picture", visitor.chat(), result.picture()));
        outbox.add(OutgoingMessage.result(cause + ":file", visitor.chat(), result.workbook()));
        return new Step.Silent();
    }

    private static Html expired(Words words, Check check) {
        if (check.source() == Source.EXPORT) {
            return words.html("last.expired_export");
        }
        return check.target()
                .map(target -> words.html("last.expired", Map.of("target", target)))
                .orElseGet(() -> words.html("last.forgotten"));
    }

    private static Step say(BotUser visitor, Html text) {
        return new Step.Say(Screens.hint(visitor, text));
    }
}
