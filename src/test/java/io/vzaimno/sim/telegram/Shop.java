package io.vzaimno.sim.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.pengrad.telegrambot.TelegramBot;
import com.pengrad.telegrambot.model.PreCheckoutQuery;
import com.pengrad.telegrambot.model.Update;
import com.pengrad.telegrambot.model.request.LabeledPrice;
import com.pengrad.telegrambot.request.AnswerPreCheckoutQuery;
import com.pengrad.telegrambot.request.GetMyStarBalance;
import com.pengrad.telegrambot.request.GetStarTransactions;
import com.pengrad.telegrambot.request.GetUpdates;
import com.pengrad.telegrambot.request.SendInvoice;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** A bot that sells ten checks for 150 Stars. */
record Shop(TelegramSimulator telegram, TelegramBot bot) implements AutoCloseable {

    private static final ShapeCheck SHAPES = new ShapeCheck(ApiSchema.BOT_API_10_1);

    /** One in a Telegram of its own. */
    static Shop open() {
        var telegram = TelegramSimulator.start();
        return new Shop(telegram, Bots.client(telegram));
    }

    /** Closes both, after a {@linkplain #check() look} at what they have said to each other. */
    @Override
    public void close() {
        check();
        bot.shutdown();
        telegram.close();
    }

    /** All updates have the shape of the Bot API, and so have all calls. */
    void check() {
        assertThat(telegram.violations()).isEmpty();
        assertThat(telegram.updates())
                .allSatisfy(update -> assertThat(SHAPES.complaints("update", update, new ApiType.Named("Update")))
                        .isEmpty());
    }

    SimMessage sendsInvoice(SimUser buyer, String startParameter) {
        assertThat(bot.execute(invoice(buyer.id(), startParameter)).description())
                .isNull();
        return buyer.chat().last().orElseThrow();
    }

    static SendInvoice invoice(long chat, String startParameter) {
        return new SendInvoice(chat, "Ten checks", "Valid for a year", "order:7", "XTR", List.of(price()))
                .startParameter(startParameter);
    }

    static LabeledPrice price() {
        return new LabeledPrice("Ten checks", 150);
    }

    Payment approving(Supplier<Payment> paying) {
        return answering(paying, query -> new AnswerPreCheckoutQuery(query.id()));
    }

    /** What the bot says to a question. */
    interface Answering {
        AnswerPreCheckoutQuery to(PreCheckoutQuery query);
    }

    /** Answers the query of the payment that it starts. */
    Payment answering(Supplier<Payment> paying, Answering answer) {
        var before = queries().size();
        var payment = aside(paying);
        await().until(() -> queries().size() > before);
        bot.execute(answer.to(queries().getLast()));
        return payment.join();
    }

    /** Pays while the test goes on: at once, however few processors there are. */
    static CompletableFuture<Payment> aside(Supplier<Payment> paying) {
        return CompletableFuture.supplyAsync(paying, Thread::startVirtualThread);
    }

    List<PreCheckoutQuery> queries() {
        return updates().stream()
                .filter(update -> update.preCheckoutQuery() != null)
                .map(Update::preCheckoutQuery)
                .toList();
    }

    /** Those that tell of a payment. */
    static List<Update> receipts(List<Update> updates) {
        return updates.stream()
                .filter(update -> update.message() != null && update.message().successfulPayment() != null)
                .toList();
    }

    List<Update> updates() {
        return bot.execute(new GetUpdates()).updates();
    }

    List<JsonNode> transactions() {
        bot.execute(new GetStarTransactions());
        return telegram.history()
                .calls("getStarTransactions")
                .getLast()
                .answer()
                .path("result")
                .path("transactions")
                .valueStream()
                .toList();
    }

    int balance() {
        return bot.execute(new GetMyStarBalance()).getResult().amount();
    }
}
