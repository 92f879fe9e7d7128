package io.vzaimno.sim.telegram;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Invoices in Telegram Stars; no other currency is simulated. */
final class InvoiceMethods {

    private static final int MOST_STARS = 25_000;

    /** What Telegram does not take for Stars. */
    private static final List<String> NOT_FOR_STARS = List.of(
            "max_tip_amount",
            "suggested_tip_amounts",
            "need_name",
            "need_phone_number",
            "need_email",
            "need_shipping_address",
            "send_phone_number_to_provider",
            "send_email_to_provider",
            "is_flexible");

    private final World world;
    private final Outgoing outgoing;

    InvoiceMethods(World world) {
        this.world = world;
        this.outgoing = new Outgoing(world);
    }

    void addTo(Map<String, BotMethod> methods) {
        methods.put("sendInvoice", this::send);
        methods.put("createInvoiceLink", this::link);
    }

    private JsonNode send(Arguments arguments) {
        outgoing.chat(arguments);
        var invoice = invoice(arguments);
        var message = outgoing.send(arguments, Json.object().set("invoice", shown(invoice)));
        world.invoices.put(message, invoice);
        return message;
    }

    private JsonNode link(Arguments arguments) {
        if (arguments.find("subscription_period").isPresent()) {
            throw new NotSimulated("a subscription");
        }
        var address = "https://t.me/$" + UUID.randomUUID().toString().replace("-", "");
        world.invoices.putLink(address, invoice(arguments));
        return StringNode.valueOf(address);
    }

    private static ObjectNode invoice(Arguments arguments) {
        checkWords(arguments);
        return Json.object()
                .put("title", arguments.text("title"))
                .put("description", arguments.text("description"))
                .put("payload", arguments.text("payload"))
                .put("start_parameter", arguments.text("start_parameter"))
                .put("price", price(arguments))
                .put("paid", false);
    }

    private static void checkWords(Arguments arguments) {
        checkLength("title", arguments.text("title").length(), 32);
        checkLength("description", arguments.text("description").length(), 255);
        var payload = arguments.text("payload").getBytes(StandardCharsets.UTF_8).length;
        if (payload < 1 || payload > 128) {
            throw Refusal.badRequest("INVOICE_PAYLOAD_INVALID");
        }
        if (!arguments.text("start_parameter").matches("[A-Za-z0-9_-]{0,64}")) {
            throw Refusal.badRequest("START_PARAM_INVALID");
        }
    }

    private static void checkLength(String name, int length, int most) {
        if (length < 1) {
            throw Refusal.badRequest("parameter \"%s\" is required".formatted(name));
        }
        if (length > most) {
            throw Refusal.badRequest("INVOICE_%s_INVALID".formatted(name.toUpperCase(Locale.ROOT)));
        }
    }

    private static long price(Arguments arguments) {
        if (!arguments.text("currency").equals("XTR")) {
            throw new NotSimulated("an invoice in " + arguments.text("currency"));
        }
        var prices = arguments.values().path("prices");
        var foreign =
                NOT_FOR_STARS.stream().anyMatch(name -> isSet(arguments.values().path(name)));
        if (prices.size() != 1 || foreign || !arguments.text("provider_token").isEmpty()) {
            throw Refusal.badRequest("STARS_INVOICE_INVALID");
        }
        var amount = prices.path(0).path("amount").asLong();
        if (amount < 1 || amount > MOST_STARS) {
            throw Refusal.badRequest("CURRENCY_TOTAL_AMOUNT_INVALID");
        }
        return amount;
    }

    private static boolean isSet(JsonNode value) {
        return value.isContainer() ? !value.isEmpty() : value.asBoolean(false) || value.asLong(0) != 0;
    }

    /** As the Bot API describes an invoice: without its payload. */
    private static ObjectNode shown(ObjectNode invoice) {
        return Json.object()
                .put("title", invoice.path("title").asString())
                .put("description", invoice.path("description").asString())
                .put("start_parameter", invoice.path("start_parameter").asString())
                .put("currency", "XTR")
                .put("total_amount", invoice.path("price").asLong());
    }
}
