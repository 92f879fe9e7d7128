package io.vzaimno.bot;

import io.vzaimno.accounts.Account;
import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.UserId;
import io.vzaimno.chat.Action;
import io.vzaimno.promotions.Gift;
import io.vzaimno.promotions.Unwrapping;
import io.vzaimno.telegram.Content;
import io.vzaimno.telegram.Keyboard;
import io.vzaimno.wording.Price;
import io.vzaimno.wording.Words;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the bot shows to those who open gifts. */
@Component
class UnwrappingScreens {

    private final GiftScreens giftScreens;
    private final Accounts accounts;

    UnwrappingScreens(GiftScreens giftScreens, Accounts accounts) {
        this.giftScreens = giftScreens;
        this.accounts = accounts;
    }

    Content.Text unwrapped(Visitor visitor, Unwrapping unwrapping) {
        var words = visitor.words();
        return switch (unwrapping) {
            case Unwrapping.Opened opened -> opened(visitor, opened.gift());
            case Unwrapping.OpenedBefore _ ->
                Screens.screen(Screens.homeward(words), words.html("gift.opened_before"), GiftScreens.balance(visitor));
            case Unwrapping.Own(var gift) -> giftScreens.own(visitor, gift);
            case Unwrapping.Taken _ -> Screens.screen(Screens.homeward(words), words.html("gift.gone"));
            case Unwrapping.Returned _ -> Screens.screen(Screens.homeward(words), words.html("gift.returned"));
            case Unwrapping.NoSuchGift _ -> Screens.screen(Screens.homeward(words), words.html("gift.unknown"));
        };
    }

    private Content.Text opened(Visitor visitor, Gift gift) {
        var words = visitor.words();
        return Screens.screen(
                Keyboard.row(Action.CHECK.primary(words.plain("button.check")))
                        .with(Action.HOME.button(words.plain("button.home"))),
                words.html(
                        "gift.opened", Map.of("name", name(words, gift.giver()), "checks", new Price(gift.checks()))),
                GiftScreens.balance(visitor));
    }

    private String name(Words words, UserId user) {
        return accounts.find(user)
                .map(Account::firstName)
                .filter(name -> !name.isBlank())
                .orElseGet(() -> words.plain("checks.a_friend"));
    }
}
