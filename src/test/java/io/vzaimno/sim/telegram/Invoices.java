package io.vzaimno.sim.telegram;

import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the bot wants Stars for, by message or link, with the payload. Used under the world's lock only. */
final class Invoices {

    private final Shelf shelf;
    private final Chats chats;
    private final Listeners listeners;

    Invoices(Journal journal, Chats chats, Listeners listeners) {
        this.shelf = new Shelf("invoice", journal);
        this.chats = chats;
        this.listeners = listeners;
    }

    /** Where the invoice of a message is found. */
    static String in(ObjectNode message) {
        return Chats.chatOf(message) + "/" + Chats.idOf(message);
    }

    /** Keeps the invoice that a message shows. */
    void put(ObjectNode message, ObjectNode invoice) {
        invoice.put("chat", Chats.chatOf(message)).put("message_id", Chats.idOf(message));
        shelf.put(in(message), invoice);
    }

    void putLink(String address, ObjectNode invoice) {
        shelf.put(address, invoice);
    }

    Optional<SimInvoice> find(String where) {
        return shelf.find(where).map(SimInvoice::of);
    }

    /** The invoice if it can still be paid. */
    Optional<SimInvoice> payable(String where) {
        return shelf.find(where).filter(this::isThere).map(SimInvoice::of).filter(invoice -> !invoice.paid());
    }

    /** Forwarded copies and links outlive the message. */
    private boolean isThere(ObjectNode invoice) {
        return !SimInvoice.of(invoice).isForOneChat()
                || chats.find(
                                invoice.path("chat").asLong(),
                                invoice.path("message_id").asInt())
                        .isPresent();
    }

    /** Turns the button into a receipt, where only one can pay. */
    void paid(String where) {
        shelf.find(where)
                .filter(invoice -> SimInvoice.of(invoice).isForOneChat())
                .ifPresent(invoice -> {
                    shelf.put(where, invoice.deepCopy().put("paid", true));
                    listeners.tell(invoice.path("chat").asLong(), "paid", invoice);
                });
    }

    /** The messages of a chat whose invoices are paid. */
    ArrayNode receipts(long chat) {
        var receipts = Json.array();
        shelf.all().stream()
                .filter(invoice -> invoice.path("chat").asLong(0) == chat)
                .filter(invoice -> invoice.path("paid").asBoolean())
                .forEach(invoice -> receipts.add(invoice.path("message_id")));
        return receipts;
    }
}
