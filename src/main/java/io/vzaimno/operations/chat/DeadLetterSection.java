package io.vzaimno.operations.chat;

import io.vzaimno.conversation.Conversation;
import io.vzaimno.conversation.Step;
import io.vzaimno.language.Html;
import io.vzaimno.language.Words;
import io.vzaimno.operations.DeadLetterAdministration;
import io.vzaimno.telegram.api.Keyboard;
import io.vzaimno.telegram.outbox.DeadLetter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Messages that could not be delivered. */
@Component
class DeadLetterSection implements Section {

    static final String NAME = "letters";

    private static final String DROP = "letters:drop";
    private static final int ROWS = 4;

    private final DeadLetterAdministration letters;

    DeadLetterSection(DeadLetterAdministration letters) {
        this.letters = letters;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Step pressed(Visit visit, Path path) {
        var words = visit.words();
        return switch (path.word(1)) {
            case "", "page" -> list(words, path.page(2), Html.EMPTY);
            case "again" ->
                path.number(2)
                        .filter(id -> letters.resend(visit.admin(), id))
                        .map(_ -> list(words, 0, words.html("admin.letter_resent")))
                        .orElseGet(Step.Outdated::new);
            case "drop" ->
                path.number(2)
                        .<Step>map(id -> new Step.Confirm(
                                words.html("admin.letter_may_drop", Map.of("key", String.valueOf(id))),
                                DROP,
                                List.of(String.valueOf(id)),
                                NAME))
                        .orElseGet(Step.Outdated::new);
            default -> new Step.Outdated();
        };
    }

    @Override
    public Step confirmed(Visit visit, Conversation.Question asked) {
        return letters.drop(visit.admin(), Long.parseLong(asked.facts().getFirst()))
                ? list(visit.words(), 0, visit.words().html("admin.letter_dropped"))
                : new Step.Outdated();
    }

    private Step list(Words words, int page, Html news) {
        var found = letters.page(ROWS, (long) page * ROWS);
        var keyboard = Keyboard.NONE;
        var lines = new ArrayList<Html>();
        for (var letter : found.letters()) {
            keyboard = keyboard.with(
                    AdminScreens.button(words.plain("button.admin_again", number(letter)), NAME, "again", letter.id()),
                    AdminScreens.danger(words.plain("button.admin_drop", number(letter)), NAME, "drop", letter.id()));
            lines.add(described(words, letter));
        }
        var more = (page + 1L) * ROWS < found.total();
        return new Step.Show(AdminScreens.screen(
                AdminScreens.leafing(keyboard, "letters:page", page, more)
                        .with(AdminScreens.back(words, HomeSection.NAME)),
                news,
                words.html(found.letters().isEmpty() ? "admin.letters_none" : "admin.letters"),
                Html.joined("\n\n", lines)));
    }

    private static Map<String, Long> number(DeadLetter letter) {
        return Map.of("place", letter.id());
    }

    private static Html described(Words words, DeadLetter letter) {
        return words.html(
                "admin.letter",
                Map.of(
                        "key", String.valueOf(letter.id()),
                        "chat", String.valueOf(letter.chat()),
                        "time", AdminScreens.moment(letter.createdAt()),
                        "reason", Html.text(AdminScreens.cut(letter.reason(), 120)),
                        "label", Html.text(AdminScreens.cut(letter.text(), 150))));
    }
}
