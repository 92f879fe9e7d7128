package io.vzaimno.promotions.chat;

import io.vzaimno.conversation.Action;
import io.vzaimno.conversation.BotUser;
import io.vzaimno.conversation.Screens;
import io.vzaimno.conversation.ShareButton;
import io.vzaimno.language.Balance;
import io.vzaimno.language.Html;
import io.vzaimno.language.Price;
import io.vzaimno.language.Words;
import io.vzaimno.promotions.PromotionLinks;
import io.vzaimno.promotions.gifts.Gift;
import io.vzaimno.promotions.gifts.Gifts;
import io.vzaimno.telegram.api.Button;
import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.api.Keyboard;
import io.vzaimno.telegram.api.TelegramUnavailable;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Screens for givers. */
@Component
class GiftScreens {

    private static final List<List<Integer>> AMOUNTS = List.of(List.of(1, 2, 3, 5), List.of(10, 20, 50, 100));

    private final Gifts gifts;
    private final PromotionLinks links;

    GiftScreens(Gifts gifts, PromotionLinks links) {
        this.gifts = gifts;
        this.links = links;
    }

    /** Offers numbers of checks, and lists the unopened gifts. */
    Content.Text offer(BotUser user, String question) {
        var words = user.words();
        var balance = user.account().balance();
        var waiting = gifts.waiting(user.id());
        return Screens.screen(
                keyboard(words, question, balance, waiting),
                words.html("gift.offer", Map.of("days", gifts.days())),
                words.html("gift.balance", Map.of("balance", new Balance(balance))),
                balance == 0 ? words.html("gift.nothing") : Html.EMPTY,
                waiting.isEmpty() ? Html.EMPTY : words.html("gift.waiting", Map.of("count", waiting.size())));
    }

    Content.Text made(BotUser user, Gift gift) {
        var words = user.words();
        var link = links.of(gift).orElseThrow(() -> new TelegramUnavailable("does not tell its name"));
        return Screens.screen(
                Keyboard.row(ShareButton.button(words, link, words.plain("share.gift", checks(gift))))
                        .with(Button.copy(words.plain("button.copy_link"), link))
                        .with(
                                takeBack(words.plain("button.take_back"), gift),
                                Action.HOME.button(words.plain("button.home"))),
                words.html("gift.made", checks(gift)),
                words.html("gift.link", Map.of("link", Html.text(link))),
                words.html("gift.returns", Map.of("days", gifts.days())));
    }

    Content.Text notEnough(BotUser user, int balance) {
        return Screens.screen(
                Screens.buying(user.words()),
                user.words().html("gift.not_enough", Map.of("balance", new Balance(balance))));
    }

    Content.Text tooMany(BotUser user, int limit) {
        return Screens.screen(
                Screens.homeward(user.words()), user.words().html("gift.too_many", Map.of("limit", limit)));
    }

    Content.Text notANumber(BotUser user) {
        return Screens.screen(Screens.homeward(user.words()), user.words().html("gift.number"));
    }

    Content.Text takenBack(BotUser user, Gift gift) {
        return Screens.screen(
                Screens.homeward(user.words()), user.words().html("gift.taken_back", checks(gift)), balance(user));
    }

    /** The giver's view of a gift, in any state. */
    Content.Text own(BotUser user, Gift gift) {
        return switch (gift.status()) {
            case WAITING -> {
                var made = made(user, gift);
                yield Screens.screen(made.keyboard(), user.words().html("gift.own"), new Html(made.html()));
            }
            case OPENED ->
                Screens.screen(Screens.homeward(user.words()), user.words().html("gift.own_opened"));
            case TAKEN_BACK, EXPIRED ->
                Screens.screen(Screens.homeward(user.words()), user.words().html("gift.own_returned"));
        };
    }

    private static Keyboard keyboard(Words words, String question, int balance, List<Gift> waiting) {
        var keyboard = balance == 0 ? Keyboard.row(Action.BUY.primary(words.plain("button.buy"))) : Keyboard.NONE;
        for (var row : AMOUNTS) {
            var amounts = row.stream()
                    .filter(amount -> amount <= balance)
                    .map(amount -> GiftTopic.GIVE.button("🎁 " + amount, amount + ":" + question))
                    .toArray(Button[]::new);
            keyboard = amounts.length == 0 ? keyboard : keyboard.with(amounts);
        }
        for (var gift : waiting) {
            keyboard = keyboard.with(takeBack(words.plain("button.take_back_gift", facts(gift)), gift));
        }
        return keyboard.with(Action.HOME.button(words.plain("button.home")));
    }

    private static Button takeBack(String label, Gift gift) {
        return GiftTopic.TAKE_BACK.button(label, gift.id());
    }

    static Html balance(BotUser user) {
        return user.words()
                .html(
                        "gift.balance",
                        Map.of("balance", new Balance(user.account().balance())));
    }

    private static Map<String, ?> checks(Gift gift) {
        return Map.of("checks", new Price(gift.checks()));
    }

    /** Distinguishes gifts of the same size by the end of their links. */
    private static Map<String, ?> facts(Gift gift) {
        return Map.of(
                "checks",
                new Price(gift.checks()),
                "end",
                gift.code().substring(gift.code().length() - 4));
    }
}
