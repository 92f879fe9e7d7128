package io.vzaimno.sim.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.pengrad.telegrambot.TelegramBot;
import com.pengrad.telegrambot.model.Update;
import com.pengrad.telegrambot.request.DeleteWebhook;
import com.pengrad.telegrambot.request.GetUpdates;
import com.pengrad.telegrambot.request.SendMessage;
import com.pengrad.telegrambot.response.GetUpdatesResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UpdatesTests {

    private final TelegramSimulator telegram = TelegramSimulator.start();
    private final TelegramBot bot = Bots.client(telegram);
    private final SimUser ann = telegram.user(1001);

    @AfterEach
    void close() {
        assertThat(telegram.violations()).isEmpty();
        bot.shutdown();
        telegram.close();
    }

    @Test
    void keepsUpdatesUntilTheyAreConfirmed() {
        ann.types("one");
        ann.types("two");

        var first = texts(bot.execute(new GetUpdates()));
        var again = bot.execute(new GetUpdates());
        var rest =
                bot.execute(new GetUpdates().offset(again.updates().getFirst().updateId() + 1));
        var none = bot.execute(new GetUpdates().offset(rest.updates().getLast().updateId() + 1));

        assertThat(first).containsExactly("one", "two");
        assertThat(texts(again)).containsExactly("one", "two");
        assertThat(texts(rest)).containsExactly("two");
        assertThat(texts(none)).isEmpty();
    }

    @Test
    void givesAsManyAsAskedForAndTheLastOnesByANegativeOffset() {
        List.of("one", "two", "three").forEach(ann::types);

        var limited = bot.execute(new GetUpdates().limit(2));
        var last = bot.execute(new GetUpdates().offset(-1));
        var afterwards = bot.execute(new GetUpdates());

        assertThat(texts(limited)).containsExactly("one", "two");
        assertThat(texts(last)).containsExactly("three");
        assertThat(texts(afterwards)).containsExactly("three");
    }

    @Test
    void answersALongPollAsSoonAsThereIsSomething() {
        var poll = CompletableFuture.supplyAsync(() -> bot.execute(new GetUpdates().timeout(30)));
        awaitPolling();

        ann.types("hello");

        await().untilAsserted(() -> assertThat(poll).isCompleted());
        assertThat(texts(poll.join())).containsExactly("hello");
    }

    @Test
    void letsOnlyOnePollerIn() {
        var older = CompletableFuture.supplyAsync(() -> bot.execute(new GetUpdates().timeout(30)));
        awaitPolling();

        bot.execute(new GetUpdates().timeout(0));

        await().untilAsserted(() -> assertThat(older).isCompleted());
        assertThat(older.join().errorCode()).isEqualTo(409);
        assertThat(older.join().description())
                .isEqualTo("Conflict: terminated by other getUpdates request;"
                        + " make sure that only one bot instance is running");
    }

    @Test
    void keepsToTheKindsOfUpdatesThatWereAllowed() {
        bot.execute(new GetUpdates().allowedUpdates("callback_query"));
        ann.types("unheard");

        var filtered = bot.execute(new GetUpdates());
        bot.execute(new GetUpdates().allowedUpdates("message", "callback_query"));
        ann.types("heard");

        assertThat(filtered.updates()).isEmpty();
        assertThat(texts(bot.execute(new GetUpdates()))).containsExactly("heard");
    }

    @Test
    void deliversAnUpdateTwiceOnDemand() {
        var said = ann.types("/start");
        var first = bot.execute(new GetUpdates()).updates().getFirst();
        bot.execute(new GetUpdates().offset(first.updateId() + 1));

        telegram.redeliver(said);

        var second = bot.execute(new GetUpdates().offset(first.updateId() + 1)).updates();
        assertThat(second).extracting(Update::updateId).containsExactly(first.updateId());
        assertThat(bot.execute(new GetUpdates().offset(first.updateId() + 1)).updates())
                .isEmpty();
    }

    @Test
    void dropsPendingUpdatesOnRequest() {
        ann.types("old");

        bot.execute(new DeleteWebhook().dropPendingUpdates(true));

        assertThat(bot.execute(new GetUpdates()).updates()).isEmpty();
        assertThat(bot.execute(new SendMessage(1001, "still known")).isOk()).isTrue();
    }

    /** A poll has begun when the simulator waits in it; the bot may be told only then. */
    private void awaitPolling() {
        await().until(telegram::isPolled);
    }

    private static List<String> texts(GetUpdatesResponse response) {
        return response.updates().stream()
                .map(update -> update.message().text())
                .toList();
    }
}
