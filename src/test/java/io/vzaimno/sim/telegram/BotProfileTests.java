package io.vzaimno.sim.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.pengrad.telegrambot.TelegramBot;
import com.pengrad.telegrambot.model.BotCommand;
import com.pengrad.telegrambot.model.botcommandscope.BotCommandScopeAllPrivateChats;
import com.pengrad.telegrambot.model.botcommandscope.BotCommandsScopeChat;
import com.pengrad.telegrambot.request.DeleteMyCommands;
import com.pengrad.telegrambot.request.GetMyCommands;
import com.pengrad.telegrambot.request.GetMyDescription;
import com.pengrad.telegrambot.request.SetMyCommands;
import com.pengrad.telegrambot.request.SetMyDescription;
import com.pengrad.telegrambot.request.SetMyShortDescription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BotProfileTests {

    private final TelegramSimulator telegram = TelegramSimulator.start();
    private final TelegramBot bot = Bots.client(telegram);

    @AfterEach
    void close() {
        assertThat(telegram.violations()).isEmpty();
        bot.shutdown();
        telegram.close();
    }

    @Test
    void showsEachPersonTheNarrowestMenuInHisLanguage() {
        var ann = telegram.user(1001).speaks("en");
        var boris = telegram.user(1002).speaks("ru");
        var admin = telegram.user(1003).speaks("ru");

        bot.execute(new SetMyCommands(new BotCommand("start", "Begin")));
        bot.execute(new SetMyCommands(new BotCommand("start", "Go")).scope(new BotCommandScopeAllPrivateChats()));
        bot.execute(new SetMyCommands(new BotCommand("start", "Начать"))
                .languageCode("ru")
                .scope(new BotCommandScopeAllPrivateChats()));
        bot.execute(new SetMyCommands(new BotCommand("admin", "Rule")).scope(new BotCommandsScopeChat(1003L)));

        assertThat(ann.menu()).containsExactly(new SimCommand("start", "Go"));
        assertThat(boris.menu()).containsExactly(new SimCommand("start", "Начать"));
        assertThat(admin.menu()).containsExactly(new SimCommand("admin", "Rule"));
        assertThat(bot.execute(new GetMyCommands()).commands()).hasSize(1);
    }

    @Test
    void forgetsDeletedMenus() {
        bot.execute(new SetMyCommands(new BotCommand("start", "Begin")));

        bot.execute(new DeleteMyCommands());

        assertThat(telegram.user(1001).menu()).isEmpty();
    }

    @Test
    void refusesCommandsThatAreNone() {
        var upper = bot.execute(new SetMyCommands(new BotCommand("Start", "Begin")));
        var silent = bot.execute(new SetMyCommands(new BotCommand("start", "")));

        assertThat(upper.description()).isEqualTo("Bad Request: BOT_COMMAND_INVALID");
        assertThat(silent.isOk()).isFalse();
    }

    @Test
    void keepsDescriptionsByLanguage() {
        bot.execute(new SetMyDescription().description("Who does not follow back?"));
        bot.execute(new SetMyDescription().description("Кто не взаимен?").languageCode("ru"));
        bot.execute(new SetMyShortDescription().description("Mutual or not"));

        assertThat(bot.execute(new GetMyDescription()).botDescription().description())
                .isEqualTo("Who does not follow back?");
        assertThat(bot.execute(new GetMyDescription().languageCode("ru"))
                        .botDescription()
                        .description())
                .isEqualTo("Кто не взаимен?");
    }
}
