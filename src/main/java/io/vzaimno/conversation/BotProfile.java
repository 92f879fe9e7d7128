package io.vzaimno.conversation;

import com.pengrad.telegrambot.request.BaseRequest;
import com.pengrad.telegrambot.request.SetMyCommands;
import com.pengrad.telegrambot.request.SetMyDescription;
import com.pengrad.telegrambot.request.SetMyShortDescription;
import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.Admins;
import io.vzaimno.accounts.UserId;
import io.vzaimno.language.Wording;
import io.vzaimno.language.Words;
import io.vzaimno.telegram.api.Outcome;
import io.vzaimno.telegram.api.Telegram;
import io.vzaimno.telegram.api.TelegramUnavailable;
import java.util.Locale;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells Telegram what to show around the chat: the menu of commands and what the bot is for. */
@Component
class BotProfile {

    private static final Logger log = LoggerFactory.getLogger(BotProfile.class);

    private final Telegram telegram;
    private final Wording wording;
    private final CommandMenu menu;
    private final AdminMenuTable operatorMenus;
    private final Admins operators;
    private final Accounts accounts;

    BotProfile(
            Telegram telegram,
            Wording wording,
            CommandMenu menu,
            AdminMenuTable operatorMenus,
            Admins operators,
            Accounts accounts) {
        this.telegram = telegram;
        this.wording = wording;
        this.menu = menu;
        this.operatorMenus = operatorMenus;
        this.operators = operators;
        this.accounts = accounts;
    }

    /**
     * Tells all of it, which does no harm if it is done again.
     *
     * @throws TelegramUnavailable if it could not be told to the end
     */
    void publish() {
        wording.inAll().forEach(this::publish);
        operators.all().forEach(this::showToOperator);
        operatorMenus.all().stream()
                .filter(Predicate.not(operators.all()::contains))
                .forEach(this::takeAway);
    }

    private void publish(Words words) {
        var language = languageCode(words);
        set(new SetMyCommands(menu.of(words, Access.ALL)).languageCode(language));
        set(new SetMyDescription().description(words.plain("profile.about")).languageCode(language));
        set(new SetMyShortDescription()
                .description(words.plain("profile.short"))
                .languageCode(language));
    }

    /** Only to those who have a chat with the bot already. */
    private void showToOperator(UserId operator) {
        accounts.find(operator)
                .ifPresent(
                        account -> settle("setMyCommands", menu.show(operator.value(), wording.in(account.locale()))));
    }

    /** Whoever is no operator any more is not offered what he cannot use. */
    private void takeAway(UserId user) {
        var language = accounts.find(user).map(account -> account.locale()).orElse(Locale.ENGLISH);
        settle("setMyCommands", menu.show(user.value(), wording.in(language)));
        operatorMenus.remove(user);
    }

    /** English is for all who have no texts of their own. */
    private static String languageCode(Words words) {
        return words.language().getLanguage().equals("en")
                ? ""
                : words.language().getLanguage();
    }

    private void set(BaseRequest<?, ?> request) {
        settle(request.getMethod(), telegram.call(request));
    }

    /** What Telegram does not take now, it will not take later. */
    private static <T> void settle(String method, Outcome<T> outcome) {
        switch (outcome) {
            case Outcome.Done<T> _, Outcome.Unreachable<T> _ -> {}
            case Outcome.Refused<T>(var description) ->
                log.atWarn()
                        .addKeyValue("method", method)
                        .addKeyValue("description", description)
                        .log("Telegram did not take the bot's profile");
            case Outcome.TooManyRequests<T>(var pause) -> throw TelegramUnavailable.pausing(pause);
            case Outcome.Failed<T>(var reason) -> throw new TelegramUnavailable(reason);
            case Outcome.Unknown<T>(var reason) -> throw new TelegramUnavailable(reason);
        }
    }
}
