package io.vzaimno.conversation;

import com.pengrad.telegrambot.model.BotCommand;
import com.pengrad.telegrambot.model.botcommandscope.BotCommandsScopeChat;
import com.pengrad.telegrambot.request.SetMyCommands;
import com.pengrad.telegrambot.response.BaseResponse;
import io.vzaimno.accounts.Admins;
import io.vzaimno.accounts.UserId;
import io.vzaimno.language.Words;
import io.vzaimno.telegram.api.Outcome;
import io.vzaimno.telegram.api.Telegram;
import org.springframework.stereotype.Component;

/** The commands that Telegram offers beside a chat. */
@Component
public class CommandMenu {

    private final Telegram telegram;
    private final Admins admins;
    private final AdminMenuTable adminMenus;
    private final Topics topics;

    CommandMenu(Telegram telegram, Admins admins, AdminMenuTable adminMenus, Topics topics) {
        this.topics = topics;
        this.telegram = telegram;
        this.admins = admins;
        this.adminMenus = adminMenus;
    }

    /** In one chat, in these words, whatever language the user has set in Telegram; best effort. */
    public Outcome<BaseResponse> show(long chat, Words words) {
        return telegram.call(
                new SetMyCommands(commands(new UserId(chat), words)).scope(new BotCommandsScopeChat(chat)));
    }

    private BotCommand[] commands(UserId user, Words words) {
        if (admins.find(user).isEmpty()) {
            return of(words, Access.ALL);
        }
        adminMenus.add(user);
        return of(words, Access.ADMINS);
    }

    BotCommand[] of(Words words, Access access) {
        return topics.commands(access)
                .flatMap(command ->
                        command.meaning().stream().map(meaning -> new BotCommand(command.word(), meaning.apply(words))))
                .toArray(BotCommand[]::new);
    }
}
