package io.vzaimno.sim.telegram;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The Stars that the bot got and gave back, as StarTransactions. Used under the world's lock only. */
final class StarLedger {

    private final Shelf transactions;

    StarLedger(Journal journal) {
        this.transactions = new Shelf("stars", journal);
    }

    /** Enters a payment: its source tells the user and the payload. */
    ObjectNode receive(String charge, long amount, long date, ObjectNode source) {
        var payment = transaction(charge, amount, date);
        payment.set("source", source);
        transactions.put(charge + "/in", payment);
        return payment;
    }

    /** Enters what goes back to the source of a payment, under the id of that payment. */
    void refund(ObjectNode payment, long date) {
        var charge = payment.path("id").asString();
        var back = transaction(charge, payment.path("amount").asLong(), date);
        back.set("receiver", payment.path("source"));
        transactions.put(charge + "/out", back);
    }

    Optional<ObjectNode> payment(String charge) {
        return transactions.find(charge + "/in");
    }

    boolean isRefunded(String charge) {
        return transactions.find(charge + "/out").isPresent();
    }

    /** Payments and refunds, oldest first. */
    List<ObjectNode> all() {
        return List.copyOf(transactions.all());
    }

    long balance() {
        return all().stream().mapToLong(StarLedger::change).sum();
    }

    /** What a SuccessfulPayment and a RefundedPayment have in common. */
    static ObjectNode receipt(ObjectNode payment) {
        return Json.object()
                .put("currency", "XTR")
                .put("total_amount", payment.path("amount").asLong())
                .put(
                        "invoice_payload",
                        payment.path("source").path("invoice_payload").asString())
                .put("telegram_payment_charge_id", payment.path("id").asString());
    }

    private static long change(ObjectNode transaction) {
        var amount = transaction.path("amount").asLong();
        return transaction.has("source") ? amount : -amount;
    }

    private static ObjectNode transaction(String charge, long amount, long date) {
        return Json.object().put("id", charge).put("amount", amount).put("date", date);
    }
}
