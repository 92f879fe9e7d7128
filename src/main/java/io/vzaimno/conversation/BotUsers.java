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

/** Creates and finds the users who talk with the bot. */
@Component
public class BotUsers {

    private final Accounts accounts;
    private final Wording wording;

    BotUsers(Accounts accounts, Wording wording) {
        this.accounts = accounts;
        this.wording = wording;
    }

    /** A user who has talked with the bot before. */
    public BotUser of(long user) {
        return withWords(accounts.find(new UserId(user)).orElseThrow());
    }

    public BotUser known(User user) {
        return withWords(accounts.ensure(new UserId(user.id()), introduction(user)));
    }

    /** A user who presses a button. The account of a deleted user is not created again by buttons left in the chat. */
    BotUser pressing(User user) {
        return accounts.find(new UserId(user.id()))
                .filter(Account::isStranger)
                .map(account -> withWords(account.introducing(introduction(user))))
                .orElseGet(() -> known(user));
    }

    public static Introduction introduction(User user) {
        return new Introduction(user.username(), user.firstName(), user.lastName(), user.languageCode());
    }

    /** The words for a user who need not have talked with the bot before. */
    public Words words(User user) {
        return wording.in(accounts.find(new UserId(user.id()))
                .filter(account -> account.language() != null)
                .map(Account::locale)
                .orElseGet(() -> Locale.forLanguageTag(user.languageCode() == null ? "" : user.languageCode())));
    }

    private BotUser withWords(Account account) {
        return new BotUser(account, wording.in(account.locale()));
    }
}
