package io.vzaimno.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.pengrad.telegrambot.model.BotCommand;
import com.pengrad.telegrambot.model.botcommandscope.BotCommandsScopeChat;
import com.pengrad.telegrambot.request.SetMyCommands;
import io.vzaimno.Journey;
import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.UserId;
import io.vzaimno.sim.telegram.Call;
import io.vzaimno.sim.telegram.Fault;
import io.vzaimno.sim.telegram.SimCommand;
import io.vzaimno.sim.telegram.SimUser;
import io.vzaimno.sim.telegram.TelegramSimulator;
import io.vzaimno.telegram.api.Telegram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What Telegram shows around the chat, though it may be away when the service starts. */
@Journey
class BotProfileTests {

    private static final long OPERATOR = 900;
    private static final long FORMER = 901;

    @Autowired
    BotProfileTask task;

    @Autowired
    AdminMenuTable operatorMenus;

    @Autowired
    Telegram bot;

    @Autowired
    Accounts accounts;

    @Autowired
    TelegramSimulator telegram;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void telegramWasAskedNothingUnknown() {
        telegram.faults().clear();
        assertThat(telegram.violations()).isEmpty();
    }

    @Test
    void isToldAgainUntilTelegramHasTakenAllOfIt() {
        awaitPublished();
        telegram.history().clear();
        telegram.faults().next(4, "setMyDescription", new Fault.ServerError());

        task.start();

        await().until(() -> telegram.history().calls("setMyDescription").stream()
                        .filter(Call::ok)
                        .count()
                == 2);
        awaitPublished();
    }

    @Test
    void takesTheOperatorsCommandFromWhoeverIsNoneAnyMore() {
        var olivia = known(OPERATOR);
        var former = known(FORMER);
        awaitPublished();
        operatorMenus.add(new UserId(FORMER));
        bot.call(new SetMyCommands(new BotCommand("admin", "Operate")).scope(new BotCommandsScopeChat(FORMER)));
        assertThat(former.menu()).extracting(SimCommand::command).contains("admin");

        task.start();
        awaitPublished();

        assertThat(former.menu())
                .extracting(SimCommand::command)
                .contains("check")
                .doesNotContain("admin");
        assertThat(olivia.menu()).extracting(SimCommand::command).contains("admin");
        assertThat(operatorMenus.all()).containsExactly(new UserId(OPERATOR));
    }

    private void awaitPublished() {
        await().until(() -> jdbc.sql("SELECT count(*) FROM scheduled_tasks WHERE task_name = 'bot-profile'")
                        .query(Integer.class)
                        .single()
                == 0);
    }

    private SimUser known(long id) {
        var user = telegram.user(id).speaks("en");
        user.types("/start");
        await().until(() -> accounts.find(new UserId(id)).isPresent());
        return user;
    }
}
