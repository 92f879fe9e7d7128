package io.vzaimno.payments.stars;

import com.pengrad.telegrambot.model.request.LabeledPrice;
import com.pengrad.telegrambot.request.CreateInvoiceLink;
import com.pengrad.telegrambot.request.SendInvoice;
import com.pengrad.telegrambot.response.SendResponse;
import com.pengrad.telegrambot.response.StringResponse;
import io.vzaimno.payments.Payment;
import io.vzaimno.telegram.api.Outcome;
import io.vzaimno.telegram.api.Telegram;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Sends orders as invoices. The payload of an invoice is the order's id; who pays it, and how often, is settled when the
 * money arrives. The Bot API limits the title to 32 characters and the description to 255.
 */
@Component
public class StarInvoices {

    private static final int TITLE = 32;
    private static final int DESCRIPTION = 255;

    /** Not empty, so that the invoice can be paid in this chat only, and once. */
    private static final String THIS_CHAT_ONLY = "pay";

    private final Telegram telegram;

    StarInvoices(Telegram telegram) {
        this.telegram = telegram;
    }

    /**
     * Sends an invoice to the buyer's chat.
     *
     * @param description what is bought, in the buyer's language
     */
    public Outcome<SendResponse> send(Payment order, String description) {
        var invoice = new SendInvoice(
                        order.user().value(),
                        cut(order.tariffName(), TITLE),
                        cut(description, DESCRIPTION),
                        order.id().toString(),
                        order.currency(),
                        List.of(price(order)))
                .startParameter(THIS_CHAT_ONLY);
        return telegram.call(invoice);
    }

    /** Creates a link that opens the invoice; empty if Telegram does not answer. */
    public Optional<String> link(Payment order, String description) {
        var request = new CreateInvoiceLink(
                cut(order.tariffName(), TITLE),
                cut(description, DESCRIPTION),
                order.id().toString(),
                order.currency(),
                price(order));
        return telegram.call(request) instanceof Outcome.Done<StringResponse>(var response)
                ? Optional.ofNullable(response.result())
                : Optional.empty();
    }

    private static LabeledPrice price(Payment order) {
        return new LabeledPrice(cut(order.tariffName(), TITLE), order.amount().intValueExact());
    }

    /** Cuts a text by UTF-16 units, the strictest way to count; never splits a surrogate pair. */
    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }
}
