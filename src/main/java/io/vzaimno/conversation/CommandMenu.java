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
    private final Admins operators;
    private final AdminMenuTable operatorMenus;
    private final Topics topics;

    CommandMenu(Telegram telegram, Admins operators, AdminMenuTable operatorMenus, Topics topics) {
        this.topics = topics;
        this.telegram = telegram;
        this.operators = operators;
        this.operatorMenus = operatorMenus;
    }

    /** In one chat, whatever language its user has set in Telegram; nobody misses it if it fails. */
    public Outcome<BaseResponse> show(long chat, Words words) {
        return telegram.call(
                new SetMyCommands(commands(new UserId(chat), words)).scope(new BotCommandsScopeChat(chat)));
    }

    private BotCommand[] commands(UserId user, Words words) {
        if (operators.find(user).isEmpty()) {
            return of(words, Access.ALL);
        }
        operatorMenus.add(user);
        return of(words, Access.ADMINS);
    }

    BotCommand[] of(Words words, Access access) {
        return topics.commands(access)
                .flatMap(command ->
                        command.meaning().stream().map(meaning -> new BotCommand(command.word(), meaning.apply(words))))
                .toArray(BotCommand[]::new);
    }
}
