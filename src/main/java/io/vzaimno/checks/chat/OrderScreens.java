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

/** The screens around an order. */
@Component
class OrderScreens {

    /** A shorter wait is not mentioned: a session's pause between two requests. */
    private static final Duration AT_ONCE = Duration.ofSeconds(30);

    private final Checks checks;

    OrderScreens(Checks checks) {
        this.checks = checks;
    }

    /** Offers a check, and an existing result if it is fresh. */
    Content.Text question(BotUser user, long number, Handle target, Preview preview) {
        var words = user.words();
        var fresh = checks.fresh(user.id(), target);
        var balance = new Balance(user.account().balance());
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
    Content.Text unreadable(BotUser user, Handle target, FailReason reason) {
        var words = user.words();
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

    /** While the account is looked up; without buttons. */
    static Content.Text looking(BotUser user, Handle target) {
        return Screens.screen(Keyboard.NONE, user.words().html("confirm.looking", Map.of("target", target)));
    }

    static Content.Text askName(BotUser user) {
        return Screens.screen(Screens.homeward(user.words()), user.words().html("name.ask"));
    }

    /** How to get an export, and what its check costs. */
    Content.Text export(BotUser user) {
        var words = user.words();
        return Screens.screen(
                Screens.homeward(words), words.html("export.title"), words.html("export.steps"), exportPrice(words));
    }

    /** The account cannot be looked up now: how to go on without Instagram. */
    Content.Text unavailable(BotUser user, Optional<Instant> retryAt) {
        var words = user.words();
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

    /** While the order is being placed; without buttons. */
    Content.Text ordering(BotUser user, Handle target) {
        var words = user.words();
        return Screens.screen(
                Keyboard.NONE, words.html("confirm.title", Map.of("target", target)), words.html("confirm.ordering"));
    }

    Content.Text declined(BotUser user) {
        var balance = new Balance(user.account().balance());
        return homeward(user.words(), user.words().html("confirm.no", Map.of("balance", balance)));
    }

    /** Why an order was refused; empty for one that was not. */
    Optional<Content.Text> refusal(BotUser user, Order order) {
        var words = user.words();
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
            case Order.SourceUnavailable(var retryAt) -> Optional.of(unavailable(user, retryAt));
        };
    }

    /** Whether the balance suffices for an order. */
    boolean isAffordable(BotUser user) {
        return user.account().balance() >= checks.price(Source.LIVE);
    }

    /** The refusal for an insufficient balance. */
    Content.Text tooExpensive(BotUser user) {
        return Screens.screen(Screens.getting(user.words()), insufficient(user));
    }

    /** The same for a check that begins automatically once the balance suffices. */
    Content.Text noted(BotUser user, Handle target) {
        var words = user.words();
        return Screens.screen(
                Screens.getting(words), insufficient(user), words.html("order.noted", Map.of("target", target)));
    }

    private Html insufficient(BotUser user) {
        return insufficient(user.words(), user.account().balance(), checks.price(Source.LIVE));
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

    private static Html beginning(Words words, QueueStatus queue, Preview preview) {
        if (queue.paused()) {
            return words.html("confirm.paused", Map.of("place", queue.nextPlace()));
        }
        if (queue.expectedWait().compareTo(AT_ONCE) > 0) {
            return words.html("confirm.starts_later", Map.of("wait", queue.expectedWait(), "place", queue.nextPlace()));
        }
        return words.html(preview instanceof Preview.Feasible ? "confirm.starts_at_once" : "confirm.starts_now");
    }
}
