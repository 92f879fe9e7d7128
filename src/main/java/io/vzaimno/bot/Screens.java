package io.vzaimno.bot;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.chat.Action;
import io.vzaimno.checks.Checks;
import io.vzaimno.language.Balance;
import io.vzaimno.language.Html;
import io.vzaimno.language.Price;
import io.vzaimno.language.Words;
import io.vzaimno.report.Report.Source;
import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.api.Keyboard;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the bot shows while nothing is ordered. */
@Component
class Screens {

    private static final int MOVEMENTS = 5;

    private final Checks checks;
    private final Accounts accounts;

    Screens(Checks checks, Accounts accounts) {
        this.checks = checks;
        this.accounts = accounts;
    }

    Content.Text home(Visitor visitor) {
        var words = visitor.words();
        var isBroke = visitor.account().balance() < checks.price(Source.LIVE);
        return screen(
                isBroke ? ways(words).with(Action.BUY.button(words.plain("button.buy"))) : ways(words),
                greeting(visitor),
                words.html("start.what"),
                words.html("start.balance", prices(visitor)),
                isBroke ? words.html("start.get_checks") : Html.EMPTY);
    }

    Content.Text help(Visitor visitor) {
        var words = visitor.words();
        return screen(choices(words), words.html("help.screen"), words.html("help.support"));
    }

    Content.Text unknownCommand(Visitor visitor) {
        var words = visitor.words();
        return screen(choices(words), words.html("unknown.command"), words.html("help.screen"));
    }

    Content.Text balance(Visitor visitor) {
        var words = visitor.words();
        var entries = accounts.ledger(visitor.user(), MOVEMENTS, 0).entries();
        return screen(earning(words), words.html("balance.screen", prices(visitor)), Movements.of(words, entries));
    }

    Content.Text terms(Visitor visitor) {
        return screen(choices(visitor.words()), visitor.words().html("terms.screen"));
    }

    Content.Text privacy(Visitor visitor) {
        return screen(choices(visitor.words()), visitor.words().html("privacy.screen"));
    }

    Content.Text languages(Visitor visitor) {
        var words = visitor.words();
        return screen(
                Keyboard.row(
                                Action.SPEAK.button(words.plain("button.english"), "en"),
                                Action.SPEAK.button(words.plain("button.russian"), "ru"))
                        .with(Action.HOME.button(words.plain("button.home"))),
                words.html("language.screen"));
    }

    Content.Text export(Visitor visitor) {
        var words = visitor.words();
        return screen(homeward(words), words.html("export.title"), words.html("export.steps"), exportPrice(words));
    }

    Content.Text askName(Visitor visitor) {
        return screen(homeward(visitor.words()), visitor.words().html("name.ask"));
    }

    /** A short answer, and what can be done instead. */
    Content.Text hint(Visitor visitor, Html text) {
        return screen(choices(visitor.words()), text);
    }

    /** How to go on without Instagram's help. */
    Content.Text insteadOfInstagram(Visitor visitor, Optional<Instant> retryAt) {
        var words = visitor.words();
        return screen(
                homeward(words),
                words.html("order.unavailable"),
                retryAt.map(at -> words.html("order.unavailable_until", Map.of("until", at)))
                        .orElse(Html.EMPTY),
                words.html("export.steps"),
                exportPrice(words));
    }

    static Content.Text screen(Keyboard keyboard, Html... paragraphs) {
        return new Content.Text(Html.paragraphs(paragraphs).value(), keyboard);
    }

    static Keyboard homeward(Words words) {
        return Keyboard.row(Action.HOME.button(words.plain("button.home")));
    }

    static Keyboard exportAndHome(Words words) {
        return Keyboard.row(
                Action.NEW_EXPORT.button(words.plain("button.how")), Action.HOME.button(words.plain("button.home")));
    }

    static Keyboard buying(Words words) {
        return Keyboard.row(Action.BUY.primary(words.plain("button.buy")))
                .with(Action.HOME.button(words.plain("button.home")));
    }

    /** The ways to get what is lacking. */
    static Keyboard getting(Words words) {
        return Keyboard.row(Action.BUY.primary(words.plain("button.buy")))
                .with(Action.REFERRAL.button(words.plain("button.referral")))
                .with(Action.HOME.button(words.plain("button.home")));
    }

    private static Keyboard earning(Words words) {
        return Keyboard.row(Action.BUY.primary(words.plain("button.buy")))
                .with(
                        Action.REFERRAL.button(words.plain("button.referral")),
                        Action.GIFT.button(words.plain("button.gift")))
                .with(Action.HOME.button(words.plain("button.home")));
    }

    /** The ways from the first screen. */
    private static Keyboard ways(Words words) {
        return beginnings(words)
                .with(
                        Action.HISTORY.button(words.plain("button.all_checks"), 0),
                        Action.REFERRAL.button(words.plain("button.referral")));
    }

    private static Keyboard choices(Words words) {
        return beginnings(words).with(Action.HOME.button(words.plain("button.home")));
    }

    private static Keyboard beginnings(Words words) {
        return Keyboard.row(Action.CHECK.primary(words.plain("button.check")))
                .with(Action.EXPORT.button(words.plain("button.export")));
    }

    private Html greeting(Visitor visitor) {
        var name = visitor.account().firstName();
        return name == null || name.isBlank()
                ? visitor.words().html("start.hello_stranger")
                : visitor.words().html("start.hello", Map.of("name", name));
    }

    private Map<String, Object> prices(Visitor visitor) {
        return Map.of(
                "balance", new Balance(visitor.account().balance()),
                "price", new Price(checks.price(Source.LIVE)),
                "exportPrice", new Price(checks.price(Source.EXPORT)));
    }

    private Html exportPrice(Words words) {
        return words.html("export.price", Map.of("price", new Price(checks.price(Source.EXPORT))));
    }
}
