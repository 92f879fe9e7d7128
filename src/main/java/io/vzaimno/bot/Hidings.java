package io.vzaimno.bot;

import io.vzaimno.analysis.Relation;
import io.vzaimno.chat.Action;
import io.vzaimno.checks.Check;
import io.vzaimno.checks.Checks;
import io.vzaimno.checks.Hiding;
import io.vzaimno.checks.People;
import io.vzaimno.instagram.Person;
import io.vzaimno.language.Words;
import io.vzaimno.telegram.api.Button;
import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.api.Keyboard;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/**
 * The screen where people are hidden and shown again by a tap. Its buttons say what is to be so, not what is to be
 * turned round, and its list keeps its order; so a second tap, or one on an old screen, does no other thing.
 */
@Component
class Hidings {

    private static final int ROWS = 8;

    private final Checks checks;
    private final Hiding hiding;
    private final OwnResults own;
    private final ReadingScreens screens;
    private final Replies replies;

    Hidings(Checks checks, Hiding hiding, OwnResults own, ReadingScreens screens, Replies replies) {
        this.checks = checks;
        this.hiding = hiding;
        this.own = own;
        this.screens = screens;
        this.replies = replies;
    }

    void show(Visitor visitor, Press press) {
        own.pressed(visitor, press, (check, spot) -> show(visitor, press, check, spot.number()));
    }

    void hide(Visitor visitor, Press press) {
        change(visitor, press, (person, user) -> hiding.hide(user.user(), person));
    }

    void unhide(Visitor visitor, Press press) {
        change(visitor, press, (person, user) -> hiding.show(user.user(), person));
    }

    private void change(Visitor visitor, Press press, BiConsumer<Person, Visitor> act) {
        own.pressed(visitor, press, (check, spot) -> {
            checks.notFollowingBack(check.id(), 1, spot.number()).stream()
                    .flatMap(people -> people.people().stream())
                    .forEach(relation -> act.accept(relation.person(), visitor));
            show(visitor, press, check, spot.number() / ROWS);
        });
    }

    private void show(Visitor visitor, Press press, Check check, int page) {
        var total = checks.notFollowingBack(check.id(), 0, 0).map(People::total).orElse(0);
        var pages = new Pages(page, ROWS, total);
        var screen = checks.notFollowingBack(check.id(), ROWS, pages.offset())
                .map(people -> screen(visitor.words(), check, people, pages))
                .orElseGet(() -> screens.result(visitor, check));
        replies.change(visitor.chat(), press, screen);
    }

    private static Content.Text screen(Words words, Check check, People people, Pages pages) {
        var keyboard = Keyboard.NONE;
        var place = pages.offset();
        for (var relation : people.people()) {
            keyboard = keyboard.with(toggle(relation).button(label(words, relation), Spot.of(check.id(), place++)));
        }
        for (var row : pages.keyboard(words, Action.HIDING, page -> Spot.of(check.id(), page))
                .rows()) {
            keyboard = keyboard.with(row.toArray(Button[]::new));
        }
        return Screens.screen(
                keyboard.with(
                        Action.RESULT.primary(words.plain("button.done"), check.id()),
                        Action.HOME.button(words.plain("button.home"))),
                words.html("reading.hiding"));
    }

    private static Action toggle(Relation relation) {
        return relation.hidden() ? Action.UNHIDE : Action.HIDE;
    }

    private static String label(Words words, Relation relation) {
        return words.plain(
                relation.hidden() ? "button.unhide" : "button.hide",
                Map.of("target", relation.person().handle()));
    }
}
