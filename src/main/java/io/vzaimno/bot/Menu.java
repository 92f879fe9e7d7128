package io.vzaimno.bot;

import com.pengrad.telegrambot.model.BotCommand;
import com.pengrad.telegrambot.model.botcommandscope.BotCommandsScopeChat;
import com.pengrad.telegrambot.request.SetMyCommands;
import com.pengrad.telegrambot.response.BaseResponse;
import io.vzaimno.accounts.UserId;
import io.vzaimno.language.Words;
import io.vzaimno.operations.Operators;
import io.vzaimno.telegram.api.Outcome;
import io.vzaimno.telegram.api.Telegram;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The commands that Telegram offers beside a chat. */
@Component
class Menu {

    private final Telegram telegram;
    private final Operators operators;
    private final OperatorMenus operatorMenus;

    Menu(Telegram telegram, Operators operators, OperatorMenus operatorMenus) {
        this.telegram = telegram;
        this.operators = operators;
        this.operatorMenus = operatorMenus;
    }

    /** In one chat, whatever language its user has set in Telegram; nobody misses it if it fails. */
    Outcome<BaseResponse> show(long chat, Words words) {
        return telegram.call(
                new SetMyCommands(commands(new UserId(chat), words)).scope(new BotCommandsScopeChat(chat)));
    }

    private BotCommand[] commands(UserId user, Words words) {
        if (operators.find(user).isEmpty()) {
            return of(words);
        }
        operatorMenus.add(user);
        return withAdmin(words);
    }

    private static BotCommand[] withAdmin(Words words) {
        return Stream.concat(Stream.of(of(words)), Stream.of(new BotCommand("admin", words.plain("command.admin"))))
                .toArray(BotCommand[]::new);
    }

    static BotCommand[] of(Words words) {
        return Stream.of(Command.values())
                .flatMap(command ->
                        meaning(command, words).stream().map(meaning -> new BotCommand(command.word(), meaning)))
                .toArray(BotCommand[]::new);
    }

    /** Telegram shows the command to start by itself. */
    private static Optional<String> meaning(Command command, Words words) {
        return switch (command) {
            case CHECK -> Optional.of(words.plain("command.check"));
            case LAST -> Optional.of(words.plain("command.last"));
            case HISTORY -> Optional.of(words.plain("command.history"));
            case BALANCE -> Optional.of(words.plain("command.balance"));
            case BUY -> Optional.of(words.plain("command.buy"));
            case REFERRAL -> Optional.of(words.plain("command.referral"));
            case GIFT -> Optional.of(words.plain("command.gift"));
            case PROMO -> Optional.of(words.plain("command.promo"));
            case LANGUAGE -> Optional.of(words.plain("command.language"));
            case HELP -> Optional.of(words.plain("command.help"));
            case CANCEL -> Optional.of(words.plain("command.cancel"));
            case PAYSUPPORT -> Optional.of(words.plain("command.paysupport"));
            case TERMS -> Optional.of(words.plain("command.terms"));
            case PRIVACY -> Optional.of(words.plain("command.privacy"));
            case DELETE_ME -> Optional.of(words.plain("command.delete_me"));
            case START -> Optional.empty();
        };
    }
}
