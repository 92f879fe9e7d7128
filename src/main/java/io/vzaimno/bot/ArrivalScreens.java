package io.vzaimno.bot;

import io.vzaimno.accounts.Account;
import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.UserId;
import io.vzaimno.language.Html;
import io.vzaimno.language.Words;
import io.vzaimno.promotions.referrals.Registration;
import io.vzaimno.telegram.api.Content;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The first screen for those who came by a link: what became of it, and then what everybody sees. */
@Component
class ArrivalScreens {

    private final Accounts accounts;
    private final Screens screens;
    private final UnwrappingScreens unwrappingScreens;

    ArrivalScreens(Accounts accounts, Screens screens, UnwrappingScreens unwrappingScreens) {
        this.accounts = accounts;
        this.screens = screens;
        this.unwrappingScreens = unwrappingScreens;
    }

    Content.Text arrived(Visitor visitor, Entry entry) {
        return switch (entry) {
            case Entry.Invited(var registration) -> atHome(visitor, invited(visitor.words(), registration));
            case Entry.Redeemed(var redemption) -> atHome(visitor, RedemptionText.of(visitor.words(), redemption));
            case Entry.Unwrapped(var unwrapping) -> unwrappingScreens.unwrapped(visitor, unwrapping);
            case Entry.Counted _ -> screens.home(visitor);
        };
    }

    private Content.Text atHome(Visitor visitor, Html news) {
        var home = screens.home(visitor);
        return new Content.Text(Html.paragraphs(news, new Html(home.html())).value(), home.keyboard());
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
