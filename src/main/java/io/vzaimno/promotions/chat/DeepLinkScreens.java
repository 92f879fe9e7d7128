package io.vzaimno.promotions.chat;

import io.vzaimno.accounts.Account;
import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.UserId;
import io.vzaimno.conversation.BotUser;
import io.vzaimno.language.Html;
import io.vzaimno.language.Words;
import io.vzaimno.menu.HomeScreen;
import io.vzaimno.promotions.referrals.Registration;
import io.vzaimno.telegram.api.Content;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The first screen after a deep link: its outcome, then the home screen. */
@Component
class DeepLinkScreens {

    private final Accounts accounts;
    private final HomeScreen home;
    private final OpenedGiftScreens giftScreens;

    DeepLinkScreens(Accounts accounts, HomeScreen home, OpenedGiftScreens giftScreens) {
        this.accounts = accounts;
        this.home = home;
        this.giftScreens = giftScreens;
    }

    Content.Text arrived(BotUser user, StartOutcome outcome) {
        return switch (outcome) {
            case StartOutcome.Invited(var registration) -> atHome(user, invited(user.words(), registration));
            case StartOutcome.Redeemed(var redemption) -> atHome(user, RedemptionText.of(user.words(), redemption));
            case StartOutcome.Unwrapped(var opening) -> giftScreens.unwrapped(user, opening);
            case StartOutcome.Counted _ -> home.of(user);
        };
    }

    private Content.Text atHome(BotUser user, Html news) {
        var screen = home.of(user);
        return new Content.Text(Html.paragraphs(news, new Html(screen.html())).value(), screen.keyboard());
    }

    private Html invited(Words words, Registration registration) {
        return switch (registration) {
            case Registration.Registered(var referrer) ->
                name(referrer)
                        .map(name -> words.html("start.invited", Map.of("name", name)))
                        .orElseGet(() -> words.html("start.invited_by_friend"));
            case Registration.NotNew _ -> words.html("start.not_new");
            case Registration.Oneself _ -> words.html("start.own_link");
            case Registration.UnknownCode _ -> words.html("start.unknown_link");
        };
    }

    private Optional<String> name(UserId user) {
        return accounts.find(user).map(Account::firstName).filter(name -> !name.isBlank());
    }
}
