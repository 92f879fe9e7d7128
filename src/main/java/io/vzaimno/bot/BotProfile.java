package io.vzaimno.bot;

import com.pengrad.telegrambot.request.BaseRequest;
import com.pengrad.telegrambot.request.SetMyCommands;
import com.pengrad.telegrambot.request.SetMyDescription;
import com.pengrad.telegrambot.request.SetMyShortDescription;
import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.UserId;
import io.vzaimno.operations.Operators;
import io.vzaimno.settings.Role;
import io.vzaimno.settings.Roles;
import io.vzaimno.telegram.Outcome;
import io.vzaimno.telegram.Telegram;
import io.vzaimno.wording.Wording;
import io.vzaimno.wording.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells Telegram at each start what to show around the chat: the menu of commands and what the bot is for. */
@Component
class BotProfile {

    private static final Logger log = LoggerFactory.getLogger(BotProfile.class);

    private final Telegram telegram;
    private final Wording wording;
    private final Roles roles;
    private final Menu menu;
    private final Operators operators;
    private final Accounts accounts;

    BotProfile(Telegram telegram, Wording wording, Roles roles, Menu menu, Operators operators, Accounts accounts) {
        this.telegram = telegram;
        this.wording = wording;
        this.roles = roles;
        this.menu = menu;
        this.operators = operators;
        this.accounts = accounts;
    }

    @EventListener(ApplicationReadyEvent.class)
    void publish() {
        if (telegram.isConfigured() && roles.include(Role.BOT)) {
            Thread.ofVirtual().name("telegram-profile").start(() -> {
                wording.inAll().forEach(this::publish);
                operators.all().forEach(this::showToOperator);
            });
        }
    }

    /** Only to those who have a chat with the bot already. */
    private void showToOperator(UserId operator) {
        accounts.find(operator).ifPresent(account -> menu.show(operator.value(), wording.in(account.locale())));
    }

    private void publish(Words words) {
        var language = languageCode(words);
        set(new SetMyCommands(Menu.of(words)).languageCode(language));
        set(new SetMyDescription().description(words.plain("profile.about")).languageCode(language));
        set(new SetMyShortDescription()
                .description(words.plain("profile.short"))
                .languageCode(language));
    }

    /** English is for all who have no texts of their own. */
    private static String languageCode(Words words) {
        return words.language().getLanguage().equals("en")
                ? ""
                : words.language().getLanguage();
    }

    private void set(BaseRequest<?, ?> request) {
        if (!(telegram.call(request) instanceof Outcome.Done<?>)) {
            log.atWarn().addKeyValue("method", request.getMethod()).log("Telegram did not take the bot's profile");
        }
    }
}
