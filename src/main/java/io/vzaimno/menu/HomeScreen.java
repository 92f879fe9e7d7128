package io.vzaimno.menu;

import io.vzaimno.checks.Checks;
import io.vzaimno.conversation.Action;
import io.vzaimno.conversation.BotUser;
import io.vzaimno.conversation.Screens;
import io.vzaimno.language.Balance;
import io.vzaimno.language.Html;
import io.vzaimno.language.Price;
import io.vzaimno.report.Report.Source;
import io.vzaimno.telegram.api.Content;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The first screen of the bot. */
@Component
public class HomeScreen {

    private final Checks checks;

    HomeScreen(Checks checks) {
        this.checks = checks;
    }

    public Content.Text of(BotUser user) {
        var words = user.words();
        var isBroke = user.account().balance() < checks.price(Source.LIVE);
        return Screens.screen(
                isBroke ? Screens.ways(words).with(Action.BUY.button(words.plain("button.buy"))) : Screens.ways(words),
                greeting(user),
                words.html("start.what"),
                words.html("start.balance", prices(user)),
                isBroke ? words.html("start.get_checks") : Html.EMPTY);
    }

    /** The balance, and what checks cost. */
    Map<String, Object> prices(BotUser user) {
        return Map.of(
                "balance", new Balance(user.account().balance()),
                "price", new Price(checks.price(Source.LIVE)),
                "exportPrice", new Price(checks.price(Source.EXPORT)));
    }

    private static Html greeting(BotUser user) {
        var name = user.account().firstName();
        return name == null || name.isBlank()
                ? user.words().html("start.hello_stranger")
                : user.words().html("start.hello", Map.of("name", name));
    }
}
