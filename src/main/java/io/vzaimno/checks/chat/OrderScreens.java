package io.vzaimno.checks.chat;

import io.vzaimno.checks.Check;
import io.vzaimno.checks.CheckId;
import io.vzaimno.checks.Checks;
import io.vzaimno.checks.FailReason;
import io.vzaimno.checks.Order;
import io.vzaimno.checks.Preview;
import io.vzaimno.checks.QueueStatus;
import io.vzaimno.conversation.BotUser;
import io.vzaimno.conversation.Screens;
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

    OrderScreens(Checks checks) {
        this.checks = checks;
    }

    /** Offers a check, and the result that there is already, if it is fresh. */
    Content.Text question(BotUser visitor, long number, Handle target, Preview preview) {
        var words = visitor.words();
        var fresh = checks.fresh(visitor.id(), target);
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
    Content.Text unreadable(BotUser visitor, Handle target, FailReason reason) {
        var words = visitor.words();
        return Screens.screen(
                Screens.exportAndHome(words),
                words.html("order.unreadable", Map.of("target", target)),
                FailText.of(words, reason, ""),
                words.html("order.nothing_charged"));
    }

    private Keyboard answers(Words words, long number, Optional<Check> fresh) {
        var confirm = words.plain("button.confirm", Map.of("price", price()));
        var decline = OrderDialogue.DECLINE.button(words.plain("button.cancel"), number);
        return fresh.map(check -> Keyboard.row(LastResult.SHOW.primary(words.plain("button.show"), check.id()))
                        .with(OrderDialogue.CONFIRM.button(confirm, number))
                        .with(decline))
                .orElseGet(() -> Keyboard.row(OrderDialogue.CONFIRM.primary(confirm, number))
                        .with(decline));
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
    static Content.Text looking(BotUser visitor, Handle target) {
        return Screens.screen(Keyboard.NONE, visitor.words().html("confirm.looking", Map.of("target", target)));
    }

    static Content.Text askName(BotUser visitor) {
        return Screens.screen(Screens.homeward(visitor.words()), visitor.words().html("name.ask"));
    }

    /** How to get an export, and what its check costs. */
    Content.Text export(BotUser visitor) {
        var words = visitor.words();
        return Screens.screen(
                Screens.homeward(words), words.html("export.title"), words.html("export.steps"), exportPrice(words));
    }

    /** The account cannot be looked at now: how to go on without Instagram's help. */
    Content.Text unavailable(BotUser visitor, Optional<Instant> retryAt) {
        var words = visitor.words();
        return Screens.screen(
                Screens.homeward(words),
                words.html("order.unavailable"),
                retryAt.map(at -> words.html("order.unavailable_until", Map.of("until", at)))
                        .orElse(Html.EMPTY),
                words.html("export.steps"),
                exportPrice(words));
    }

    private Html exportPrice(Words words) {
        return words.html("export.price", Map.of("price", new Price(checks.price(Source.EXPORT))));
    }

    /** While the order is being placed: nothing to press. */
    Content.Text ordering(BotUser visitor, Handle target) {
        var words = visitor.words();
        return Screens.screen(
                Keyboard.NONE, words.html("confirm.title", Map.of("target", target)), words.html("confirm.ordering"));
    }

    Content.Text declined(BotUser visitor) {
        var balance = new Balance(visitor.account().balance());
        return homeward(visitor.words(), visitor.words().html("confirm.no", Map.of("balance", balance)));
    }

    /** Why an order was refused; empty for one that was not. */
    Optional<Content.Text> refusal(BotUser visitor, Order order) {
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
            case Order.SourceUnavailable(var retryAt) -> Optional.of(unavailable(visitor, retryAt));
        };
    }

    /** Whether an order would not be refused for its price. */
    boolean isAffordable(BotUser visitor) {
        return visitor.account().balance() >= checks.price(Source.LIVE);
    }

    /** The refusal that an order would meet now. */
    Content.Text tooExpensive(BotUser visitor) {
        return Screens.screen(Screens.getting(visitor.words()), insufficient(visitor));
    }

    /** The same for a check that begins by itself once there are means to pay for it. */
    Content.Text noted(BotUser visitor, Handle target) {
        var words = visitor.words();
        return Screens.screen(
                Screens.getting(words), insufficient(visitor), words.html("order.noted", Map.of("target", target)));
    }

    private Html insufficient(BotUser visitor) {
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

    private static Html beginning(Words words, QueueStatus line, Preview preview) {
        if (line.paused()) {
            return words.html("confirm.paused", Map.of("place", line.nextPlace()));
        }
        if (line.expectedWait().compareTo(AT_ONCE) > 0) {
            return words.html("confirm.starts_later", Map.of("wait", line.expectedWait(), "place", line.nextPlace()));
        }
        return words.html(preview instanceof Preview.Feasible ? "confirm.starts_at_once" : "confirm.starts_now");
    }
}
