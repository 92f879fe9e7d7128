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

/** The first screen for those who came by a link: what became of it, and then what everybody sees. */
@Component
class DeepLinkScreens {

    private final Accounts accounts;
    private final HomeScreen home;
    private final OpenedGiftScreens unwrappingScreens;

    DeepLinkScreens(Accounts accounts, HomeScreen home, OpenedGiftScreens unwrappingScreens) {
        this.accounts = accounts;
        this.home = home;
        this.unwrappingScreens = unwrappingScreens;
    }

    Content.Text arrived(BotUser visitor, StartOutcome entry) {
        return switch (entry) {
            case StartOutcome.Invited(var registration) -> atHome(visitor, invited(visitor.words(), registration));
            case StartOutcome.Redeemed(var redemption) ->
                atHome(visitor, RedemptionText.of(visitor.words(), redemption));
            case StartOutcome.Unwrapped(var unwrapping) -> unwrappingScreens.unwrapped(visitor, unwrapping);
            case StartOutcome.Counted _ -> home.of(visitor);
        };
    }

    private Content.Text atHome(BotUser visitor, Html news) {
        var screen = home.of(visitor);
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
