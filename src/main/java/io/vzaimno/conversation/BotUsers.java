package io.vzaimno.conversation;

import com.pengrad.telegrambot.model.User;
import io.vzaimno.accounts.Account;
import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.Introduction;
import io.vzaimno.accounts.UserId;
import io.vzaimno.language.Wording;
import io.vzaimno.language.Words;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Knows everybody who talks with the bot, from the first word on. */
@Component
public class BotUsers {

    private final Accounts accounts;
    private final Wording wording;

    BotUsers(Accounts accounts, Wording wording) {
        this.accounts = accounts;
        this.wording = wording;
    }

    /** Somebody who has talked with the bot before. */
    public BotUser of(long user) {
        return visitor(accounts.find(new UserId(user)).orElseThrow());
    }

    public BotUser known(User user) {
        return visitor(accounts.ensure(new UserId(user.id()), introduction(user)));
    }

    /** Somebody who presses a button. Who was forgotten is not written down again for what is left in his chat. */
    BotUser pressing(User user) {
        return accounts.find(new UserId(user.id()))
                .filter(Account::isStranger)
                .map(account -> visitor(account.introducing(introduction(user))))
                .orElseGet(() -> known(user));
    }

    public static Introduction introduction(User user) {
        return new Introduction(user.username(), user.firstName(), user.lastName(), user.languageCode());
    }

    /** The words of somebody who need not have talked with the bot before. */
    public Words words(User user) {
        return wording.in(accounts.find(new UserId(user.id()))
                .filter(account -> account.language() != null)
                .map(Account::locale)
                .orElseGet(() -> Locale.forLanguageTag(user.languageCode() == null ? "" : user.languageCode())));
    }

    private BotUser visitor(Account account) {
        return new BotUser(account, wording.in(account.locale()));
    }
}
