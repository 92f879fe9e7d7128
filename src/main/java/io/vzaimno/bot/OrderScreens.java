package io.vzaimno.bot;

import io.vzaimno.chat.Action;
import io.vzaimno.chat.FailText;
import io.vzaimno.checks.Check;
import io.vzaimno.checks.CheckId;
import io.vzaimno.checks.Checks;
import io.vzaimno.checks.FailReason;
import io.vzaimno.checks.LineStatus;
import io.vzaimno.checks.Order;
import io.vzaimno.checks.Preview;
import io.vzaimno.instagram.Handle;
import io.vzaimno.language.Balance;
import io.vzaimno.language.Html;
import io.vzaimno.language.Moment;
import io.vzaimno.language.Price;
import io.vzaimno.language.Words;
import io.vzaimno.report.Report.Source;
import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.api.Keyboard;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the bot shows around an order. */
@Component
class OrderScreens {

    /** A wait that is not worth a word: a session's pause between two requests. */
    private static final Duration AT_ONCE = Duration.ofSeconds(30);

    private final Checks checks;
    private final Screens screens;

    OrderScreens(Checks checks, Screens screens) {
        this.checks = checks;
        this.screens = screens;
    }

    /** Offers a check, and the result that there is already, if it is fresh. */
    Content.Text question(Visitor visitor, long number, Handle target, Preview preview) {
        var words = visitor.words();
        var fresh = checks.fresh(visitor.user(), target);
        var balance = new Balance(visitor.account().balance());
        return Screens.screen(
                answers(words, number, fresh),
                words.html("confirm.title", Map.of("target", target)),
                fresh.flatMap(Check::completedAt)
                        .map(time -> words.html("confirm.fresh", Map.of("time", new Moment(time))))
                        .orElse(words.html("confirm.what")),
                size(words, preview),
                words.html("confirm.price", Map.of("price", price(), "balance", balance)),
                beginning(words, checks.line(), preview));
    }

    /** Why there is nothing to offer. */
    Content.Text unreadable(Visitor visitor, Handle target, FailReason reason) {
        var words = visitor.words();
        return Screens.screen(
                Screens.exportAndHome(words),
                words.html("order.unreadable", Map.of("target", target)),
                FailText.of(words, reason, ""),
                words.html("order.nothing_charged"));
    }

    private Keyboard answers(Words words, long number, Optional<Check> fresh) {
        var confirm = words.plain("button.confirm", Map.of("price", price()));
        var decline = Action.DECLINE.button(words.plain("button.cancel"), number);
        return fresh.map(check -> Keyboard.row(Action.SHOW.primary(words.plain("button.show"), check.id()))
                        .with(Action.CONFIRM.button(confirm, number))
                        .with(decline))
                .orElseGet(() ->
                        Keyboard.row(Action.CONFIRM.primary(confirm, number)).with(decline));
    }

    private Price price() {
        return new Price(checks.price(Source.LIVE));
    }

    private static Html size(Words words, Preview preview) {
        return switch (preview) {
            case Preview.Feasible seen ->
                words.html(
                        "confirm.size",
                        Map.of(
                                "followers", seen.followers(),
                                "following", seen.following(),
                                "duration", seen.duration()));
            case Preview.Infeasible _, Preview.SourceShut _, Preview.Unknown _ -> Html.EMPTY;
        };
    }

    /** While the account is looked up: nothing to press. */
    static Content.Text looking(Visitor visitor, Handle target) {
        return Screens.screen(Keyboard.NONE, visitor.words().html("confirm.looking", Map.of("target", target)));
    }

    /** The account cannot be looked at now: what can be done without. */
    Content.Text unavailable(Visitor visitor, Optional<Instant> retryAt) {
        return screens.insteadOfInstagram(visitor, retryAt);
    }

    /** While the order is being placed: nothing to press. */
    Content.Text ordering(Visitor visitor, Handle target) {
        var words = visitor.words();
        return Screens.screen(
                Keyboard.NONE, words.html("confirm.title", Map.of("target", target)), words.html("confirm.ordering"));
    }

    Content.Text declined(Visitor visitor) {
        var balance = new Balance(visitor.account().balance());
        return homeward(visitor.words(), visitor.words().html("confirm.no", Map.of("balance", balance)));
    }

    /** Why an order was refused; empty for one that was not. */
    Optional<Content.Text> refusal(Visitor visitor, Order order) {
        var words = visitor.words();
        return switch (order) {
            case Order.Placed _ -> Optional.empty();
            case Order.InsufficientBalance(var balance, var price) ->
                Optional.of(Screens.screen(Screens.getting(words), insufficient(words, balance, price)));
            case Order.AlreadyRunning(var running) -> Optional.of(homeward(words, running(words, running)));
            case Order.DailyLimit(var limit) ->
                Optional.of(homeward(words, words.html("order.daily", Map.of("limit", limit))));
            case Order.Unreadable(var reason) -> Optional.of(homeward(words, FailText.of(words, reason, "")));
            case Order.TooManyQueued(var limit) ->
                Optional.of(homeward(words, words.html("order.queued", Map.of("limit", limit))));
            case Order.SourceUnavailable(var retryAt) -> Optional.of(screens.insteadOfInstagram(visitor, retryAt));
        };
    }

    /** Whether an order would not be refused for its price. */
    boolean isAffordable(Visitor visitor) {
        return visitor.account().balance() >= checks.price(Source.LIVE);
    }

    /** The refusal that an order would meet now. */
    Content.Text tooExpensive(Visitor visitor) {
        return Screens.screen(Screens.getting(visitor.words()), insufficient(visitor));
    }

    /** The same for a check that begins by itself once there are means to pay for it. */
    Content.Text noted(Visitor visitor, Handle target) {
        var words = visitor.words();
        return Screens.screen(
                Screens.getting(words), insufficient(visitor), words.html("order.noted", Map.of("target", target)));
    }

    private Html insufficient(Visitor visitor) {
        return insufficient(visitor.words(), visitor.account().balance(), checks.price(Source.LIVE));
    }

    private static Html insufficient(Words words, int balance, int price) {
        return words.html("order.insufficient", Map.of("price", new Price(price), "balance", new Balance(balance)));
    }

    private Html running(Words words, CheckId running) {
        return checks.find(running)
                .flatMap(Check::target)
                .map(target -> words.html("order.running", Map.of("target", target)))
                .orElse(Html.EMPTY);
    }

    private static Content.Text homeward(Words words, Html text) {
        return Screens.screen(Screens.homeward(words), text);
    }

    private static Html beginning(Words words, LineStatus line, Preview preview) {
        if (line.paused()) {
            return words.html("confirm.paused", Map.of("place", line.nextPlace()));
        }
        if (line.expectedWait().compareTo(AT_ONCE) > 0) {
            return words.html("confirm.starts_later", Map.of("wait", line.expectedWait(), "place", line.nextPlace()));
        }
        return words.html(preview instanceof Preview.Feasible ? "confirm.starts_at_once" : "confirm.starts_now");
    }
}
