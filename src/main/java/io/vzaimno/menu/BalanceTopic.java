package io.vzaimno.menu;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.conversation.BotUser;
import io.vzaimno.conversation.Command;
import io.vzaimno.conversation.Screens;
import io.vzaimno.conversation.Step;
import io.vzaimno.conversation.Topic;
import io.vzaimno.conversation.Topics;
import io.vzaimno.telegram.api.Content;
import org.springframework.stereotype.Component;

/** The balance and its latest changes. */
@Component
class BalanceTopic implements Topic {

    private static final int ENTRIES = 5;

    private final Accounts accounts;
    private final HomeScreen home;

    BalanceTopic(Accounts accounts, HomeScreen home) {
        this.accounts = accounts;
        this.home = home;
    }

    @Override
    public void register(Topics topics) {
        topics.command(
                Command.listed("balance", 40, words -> words.plain("command.balance")),
                (user, _) -> new Step.Say(balance(user)));
    }

    private Content.Text balance(BotUser user) {
        var words = user.words();
        var entries = accounts.ledger(user.id(), ENTRIES, 0).entries();
        return Screens.screen(
                Screens.earning(words), words.html("balance.screen", home.prices(user)), LedgerText.of(words, entries));
    }
}
