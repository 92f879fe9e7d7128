package io.vzaimno.sim.telegram;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import tools.jackson.databind.node.ObjectNode;

/**
 * A user about to pay an invoice, who has Stars enough. All ways to pay first ask the bot by a pre_checkout_query and
 * wait for its answer, ten seconds by default.
 */
public final class Checkout {

    private final World world;
    private final long user;
    private final String where;

    Checkout(World world, long user, String where) {
        this.world = world;
        this.user = user;
        this.where = where;
    }

    public Payment pays() {
        return paysRepeatedly(1);
    }

    /** Something happens between the bot's consent and the update that tells it of the payment. */
    public Payment pays(Runnable meanwhile) {
        return world.locked(() -> settled(SimInvoice::price, update -> {
            meanwhile.run();
            deliver(update, 1);
        }));
    }

    /** The bot gets the same update that many times, by webhook side by side. */
    public Payment paysRepeatedly(int times) {
        return world.locked(() -> settled(SimInvoice::price, update -> deliver(update, times)));
    }

    /**
     * The bot never hears of it and can find it only among its transactions, unless the update is
     * {@linkplain TelegramSimulator#redeliver(ObjectNode) delivered later}.
     */
    public Payment paysUnheard() {
        return world.locked(() -> settled(SimInvoice::price, _ -> {}));
    }

    /** Another amount moves than the bot has approved. */
    public Payment paysInstead(long stars) {
        return world.locked(() -> settled(_ -> stars, update -> deliver(update, 1)));
    }

    private Payment settled(ToLongFunction<SimInvoice> amount, Consumer<ObjectNode> tell) {
        var invoice = world.invoices.payable(where);
        if (invoice.isEmpty()) {
            return new Payment.Closed();
        }
        var answer = ask(invoice.get());
        if (answer.isEmpty()) {
            return new Payment.TimedOut();
        }
        if (!answer.get().ok()) {
            return new Payment.Declined(answer.get().reason());
        }
        return world.invoices
                .payable(where)
                .map(still -> moved(still, amount.applyAsLong(still), tell))
                .orElseGet(Payment.Closed::new);
    }

    private Payment moved(SimInvoice invoice, long amount, Consumer<ObjectNode> tell) {
        var charge = "stx" + UUID.randomUUID().toString().replace("-", "");
        var source = Json.object().put("type", "user").put("transaction_type", "invoice_payment");
        source.set("user", world.people.face(user));
        source.put("invoice_payload", invoice.payload());
        var receipt = StarLedger.receipt(world.stars.receive(charge, amount, world.now(), source))
                .put("provider_payment_charge_id", user + "_" + charge.substring(charge.length() - 8));
        world.invoices.paid(where);
        var update = new Incoming(world).service(user, Json.object().set("successful_payment", receipt));
        tell.accept(update);
        return new Payment.Paid(charge, update);
    }

    private void deliver(ObjectNode update, int times) {
        world.updates.queue(update);
        for (var repeated = 1; repeated < times; repeated++) {
            world.updates.repeat(update);
        }
    }

    private Optional<PreCheckouts.Answer> ask(SimInvoice invoice) {
        var query = Json.object().put("id", world.preCheckouts.open());
        query.set("from", world.people.face(user));
        query.put("currency", "XTR").put("total_amount", invoice.price()).put("invoice_payload", invoice.payload());
        world.updates.add("pre_checkout_query", query);
        return await(query.path("id").asString());
    }

    /** Lets go of the world while it waits. */
    private Optional<PreCheckouts.Answer> await(String query) {
        var left = world.preCheckouts.patience().toNanos();
        try {
            while (world.preCheckouts.answerTo(query).isEmpty() && left > 0) {
                left = world.changed.awaitNanos(left);
            }
            return world.preCheckouts.answerTo(query);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            world.preCheckouts.close(query);
        }
    }
}
