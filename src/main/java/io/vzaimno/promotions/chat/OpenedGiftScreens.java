package io.vzaimno.promotions.chat;

import io.vzaimno.accounts.Account;
import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.UserId;
import io.vzaimno.conversation.Action;
import io.vzaimno.conversation.BotUser;
import io.vzaimno.conversation.Screens;
import io.vzaimno.language.Price;
import io.vzaimno.language.Words;
import io.vzaimno.promotions.gifts.Gift;
import io.vzaimno.promotions.gifts.OpeningOutcome;
import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.api.Keyboard;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Screens for users who open gifts. */
@Component
class OpenedGiftScreens {

    private final GiftScreens giftScreens;
    private final Accounts accounts;

    OpenedGiftScreens(GiftScreens giftScreens, Accounts accounts) {
        this.giftScreens = giftScreens;
        this.accounts = accounts;
    }

    Content.Text unwrapped(BotUser user, OpeningOutcome opening) {
        var words = user.words();
        return switch (opening) {
            case OpeningOutcome.Opened opened -> opened(user, opened.gift());
            case OpeningOutcome.OpenedBefore _ ->
                Screens.screen(Screens.homeward(words), words.html("gift.opened_before"), GiftScreens.balance(user));
            case OpeningOutcome.Own(var gift) -> giftScreens.own(user, gift);
            case OpeningOutcome.Taken _ -> Screens.screen(Screens.homeward(words), words.html("gift.gone"));
            case OpeningOutcome.Returned _ -> Screens.screen(Screens.homeward(words), words.html("gift.returned"));
            case OpeningOutcome.NoSuchGift _ -> Screens.screen(Screens.homeward(words), words.html("gift.unknown"));
        };
    }

    private Content.Text opened(BotUser user, Gift gift) {
        var words = user.words();
        return Screens.screen(
                Keyboard.row(Action.CHECK.primary(words.plain("button.check")))
                        .with(Action.HOME.button(words.plain("button.home"))),
                words.html(
                        "gift.opened", Map.of("name", name(words, gift.giver()), "checks", new Price(gift.checks()))),
                GiftScreens.balance(user));
    }

    private String name(Words words, UserId user) {
        return accounts.find(user)
                .map(Account::firstName)
                .filter(name -> !name.isBlank())
                .orElseGet(() -> words.plain("checks.a_friend"));
    }
}
