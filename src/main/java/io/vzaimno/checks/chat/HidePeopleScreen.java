package io.vzaimno.checks.chat;

import io.vzaimno.analysis.Relation;
import io.vzaimno.checks.Check;
import io.vzaimno.checks.Checks;
import io.vzaimno.checks.Hiding;
import io.vzaimno.checks.People;
import io.vzaimno.conversation.Action;
import io.vzaimno.conversation.BotUser;
import io.vzaimno.conversation.Pages;
import io.vzaimno.conversation.Press;
import io.vzaimno.conversation.Screens;
import io.vzaimno.conversation.Step;
import io.vzaimno.conversation.Topic;
import io.vzaimno.conversation.Topics;
import io.vzaimno.instagram.Person;
import io.vzaimno.language.Words;
import io.vzaimno.telegram.api.Button;
import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.api.Keyboard;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * The screen where people are hidden and shown again by a tap. Its buttons say what is to be so, not what is to be
 * turned round, and its list keeps its order; so a second tap, or one on an old screen, does no other thing.
 */
@Component
class HidePeopleScreen implements Topic {

    /** Lets people be hidden and shown again; about the check and the page. */
    static final Action HIDING = new Action("hiding");

    /** Hides a person in all results to come; about the check and the person's place in it. */
    private static final Action HIDE = new Action("hide");

    /** Undoes that. */
    private static final Action UNHIDE = new Action("unhide");

    private static final int ROWS = 8;

    private final Checks checks;
    private final Hiding hiding;
    private final OwnResults own;
    private final ResultScreens screens;

    HidePeopleScreen(Checks checks, Hiding hiding, OwnResults own, ResultScreens screens) {
        this.checks = checks;
        this.hiding = hiding;
        this.own = own;
        this.screens = screens;
    }

    @Override
    public void register(Topics topics) {
        topics.button(HIDING, (user, press) -> own.of(user, press, (check, at) -> show(user, check, at.number())));
        topics.button(HIDE, (user, press) -> change(user, press, person -> hiding.hide(user.id(), person)));
        topics.button(UNHIDE, (user, press) -> change(user, press, person -> hiding.show(user.id(), person)));
    }

    private Step change(BotUser user, Press press, Consumer<Person> act) {
        return own.of(user, press, (check, at) -> {
            checks.notFollowingBack(check.id(), 1, at.number()).stream()
                    .flatMap(people -> people.people().stream())
                    .forEach(relation -> act.accept(relation.person()));
            return show(user, check, at.number() / ROWS);
        });
    }

    private Step show(BotUser user, Check check, int page) {
        var total = checks.notFollowingBack(check.id(), 0, 0).map(People::total).orElse(0);
        var pages = new Pages(page, ROWS, total);
        return new Step.Show(checks.notFollowingBack(check.id(), ROWS, pages.offset())
                .map(people -> screen(user.words(), check, people, pages))
                .orElseGet(() -> screens.result(user, check)));
    }

    private static Content.Text screen(Words words, Check check, People people, Pages pages) {
        var keyboard = Keyboard.NONE;
        var place = pages.offset();
        for (var relation : people.people()) {
            keyboard = keyboard.with(
                    toggle(relation).button(label(words, relation), ResultPosition.of(check.id(), place++)));
        }
        for (var row : pages.keyboard(words, HIDING, page -> ResultPosition.of(check.id(), page))
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
        return relation.hidden() ? UNHIDE : HIDE;
    }

    private static String label(Words words, Relation relation) {
        return words.plain(
                relation.hidden() ? "button.unhide" : "button.hide",
                Map.of("target", relation.person().handle()));
    }
}
