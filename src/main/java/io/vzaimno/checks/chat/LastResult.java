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

/** Sends the latest result again. Telegram already has its files, so that is immediate. */
@Component
class LastResult implements Topic {

    /** Sends a result again; about the check. */
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

    private Step typed(BotUser user, TypedCommand command) {
        return checks.lastCompleted(user.id())
                .map(check -> send(user, "last:" + command.update(), check))
                .orElseGet(() -> say(user, user.words().html("last.none")));
    }

    /** Sends the result that a button is about, if it belongs to the user. */
    private Step pressed(BotUser user, Press press) {
        return press.uuid()
                .flatMap(id -> checks.find(new CheckId(id)))
                .filter(check -> check.user().equals(user.id()) && check.status() == CheckStatus.COMPLETED)
                .map(check -> send(user, "show:" + press.id(), check))
                .orElseGet(Step.Outdated::new);
    }

    private Step send(BotUser user, String cause, Check check) {
        return messages.result(check, user.account())
                .map(result -> send(user, cause, result))
                .orElseGet(() -> say(user, expired(user.words(), check)));
    }

    private Step send(BotUser user, String cause, CheckResult result) {
        outbox.add(OutgoingMessage.result(cause + ":picture", user.chat(), result.picture()));
        outbox.add(OutgoingMessage.result(cause + ":file", user.chat(), result.workbook()));
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

    private static Step say(BotUser user, Html text) {
        return new Step.Say(Screens.hint(user, text));
    }
}
