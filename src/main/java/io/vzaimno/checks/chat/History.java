package io.vzaimno.checks.chat;

import io.vzaimno.checks.Check;
import io.vzaimno.checks.CheckStatus;
import io.vzaimno.checks.Checks;
import io.vzaimno.conversation.Action;
import io.vzaimno.conversation.BotUser;
import io.vzaimno.conversation.Command;
import io.vzaimno.conversation.Pages;
import io.vzaimno.conversation.Press;
import io.vzaimno.conversation.Screens;
import io.vzaimno.conversation.Step;
import io.vzaimno.conversation.Topic;
import io.vzaimno.conversation.Topics;
import io.vzaimno.language.Html;
import io.vzaimno.language.Moment;
import io.vzaimno.language.Words;
import io.vzaimno.telegram.api.Button;
import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.api.Keyboard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Every check that somebody ever ordered, the newest first, and the way back into its result. */
@Component
class History implements Topic {

    private static final int LINES = 6;

    private final Checks checks;

    History(Checks checks) {
        this.checks = checks;
    }

    @Override
    public void register(Topics topics) {
        topics.command(
                Command.listed("history", 30, words -> words.plain("command.history")),
                (user, _) -> new Step.Say(screen(user, 0)));
        topics.button(Action.HISTORY, this::show);
    }

    private Step show(BotUser visitor, Press press) {
        var page = press.number();
        return page.isEmpty()
                ? new Step.Outdated()
                : new Step.Show(screen(visitor, (int) Math.min(page.getAsLong(), 1 << 20)));
    }

    private Content.Text screen(BotUser visitor, int number) {
        var total = checks.of(visitor.id(), 1, 0).total();
        return total == 0
                ? Screens.hint(visitor, visitor.words().html("history.none"))
                : page(visitor, new Pages(number, LINES, total));
    }

    private Content.Text page(BotUser visitor, Pages pages) {
        var words = visitor.words();
        var found = checks.of(visitor.id(), LINES, pages.offset()).checks();
        var lines = new ArrayList<Html>();
        var buttons = new ArrayList<Button>();
        for (var check : found) {
            var number = pages.offset() + lines.size() + 1;
            lines.add(line(words, check, number));
            if (check.status() == CheckStatus.COMPLETED) {
                buttons.add(Action.RESULT.button(String.valueOf(number), check.id()));
            }
        }
        return Screens.screen(
                keyboard(words, buttons, pages),
                words.html("history.title", Map.of("count", pages.total())),
                Html.joined("\n\n", lines),
                buttons.isEmpty() ? Html.EMPTY : words.html("history.choose"));
    }

    private static Keyboard keyboard(Words words, List<Button> buttons, Pages pages) {
        var keyboard = buttons.isEmpty() ? Keyboard.NONE : Keyboard.row(buttons.toArray(Button[]::new));
        for (var row : pages.keyboard(words, Action.HISTORY, page -> page).rows()) {
            keyboard = keyboard.with(row.toArray(Button[]::new));
        }
        return keyboard.with(Action.HOME.button(words.plain("button.home")));
    }

    private static Html line(Words words, Check check, int number) {
        return words.html(
                "history.line",
                Map.of(
                        "place",
                        number,
                        "about",
                        ResultLists.about(words, check),
                        "time",
                        new Moment(check.createdAt()),
                        "result",
                        result(words, check)));
    }

    private static Html result(Words words, Check check) {
        return switch (check.status()) {
            case PENDING, PROCESSING -> words.html("history.under_way");
            case COMPLETED ->
                check.totals()
                        .map(totals -> words.html(
                                check.expired() ? "history.expired" : "history.completed",
                                Map.of("count", totals.nonMutual(), "fans", totals.fans())))
                        .orElse(Html.EMPTY);
            case FAILED -> words.html("history.failed", Map.of("charged", check.givenBack()));
            case CANCELLED -> words.html("history.cancelled", Map.of("charged", check.givenBack()));
        };
    }
}
