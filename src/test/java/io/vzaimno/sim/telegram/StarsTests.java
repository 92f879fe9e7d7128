package io.vzaimno.sim.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.pengrad.telegrambot.TelegramBot;
import com.pengrad.telegrambot.model.request.InlineKeyboardButton;
import com.pengrad.telegrambot.model.request.InlineKeyboardMarkup;
import com.pengrad.telegrambot.request.GetStarTransactions;
import com.pengrad.telegrambot.request.RefundStarPayment;
import com.pengrad.telegrambot.request.SendMessage;
import com.pengrad.telegrambot.response.BaseResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class StarsTests {

    private final Shop shop = Shop.open();
    private final TelegramSimulator telegram = shop.telegram();
    private final TelegramBot bot = shop.bot();
    private final SimUser ann = telegram.user(1001).named("Ann", "Lee");
    private final SimUser bob = telegram.user(1002).named("Bob", "");

    StarsTests() {
        ann.types("/start");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void givesStarsBackOnce() {
        var invoice = shop.sendsInvoice(ann, "one");
        var charge = ((Payment.Paid) shop.approving(() -> ann.pays(invoice))).charge();
        ann.blocks();

        var foreign = bot.execute(new RefundStarPayment(1002L, charge));
        var unknown = bot.execute(new RefundStarPayment(1001L, "stx0"));
        var first = bot.execute(new RefundStarPayment(1001L, charge));
        var second = bot.execute(new RefundStarPayment(1001L, charge));

        assertThat(List.of(foreign, unknown))
                .extracting(BaseResponse::description)
                .containsOnly("Bad Request: CHARGE_NOT_FOUND");
        assertThat(first.isOk()).isTrue();
        assertThat(second.description()).isEqualTo("Bad Request: CHARGE_ALREADY_REFUNDED");
        var refunded = shop.updates().getLast().message().refundedPayment();
        assertThat(refunded.telegramPaymentChargeId()).isEqualTo(charge);
        assertThat(refunded.totalAmount()).isEqualTo(150);
        assertThat(refunded.invoicePayload()).isEqualTo("order:7");
        assertThat(shop.balance()).isZero();
    }

    @Test
    void listsPaymentsAndRefundsOldestFirst() {
        var invoice = shop.sendsInvoice(ann, "");
        var first = ((Payment.Paid) shop.approving(() -> ann.pays(invoice))).charge();
        var second = ((Payment.Paid) shop.approving(() -> bob.pays(invoice))).charge();
        bot.execute(new RefundStarPayment(1001L, first));

        var page = shop.transactions();

        assertThat(page).extracting(entry -> entry.path("id").asString()).containsExactly(first, second, first);
        var partner = page.getFirst().path("source");
        assertThat(partner.path("type").asString()).isEqualTo("user");
        assertThat(partner.path("transaction_type").asString()).isEqualTo("invoice_payment");
        assertThat(partner.path("user").path("id").asLong()).isEqualTo(1001);
        assertThat(partner.path("invoice_payload").asString()).isEqualTo("order:7");
        assertThat(page.getLast().has("source")).isFalse();
        assertThat(page.getLast().path("receiver")).isEqualTo(partner);
        assertThat(bot.execute(new GetStarTransactions().offset(1).limit(1))
                        .result()
                        .transactions())
                .singleElement()
                .satisfies(entry -> assertThat(entry.id()).isEqualTo(second));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    title, '', parameter "title" is required
                    title, a title of more than 32 characters, INVOICE_TITLE_INVALID
                    payload, '', INVOICE_PAYLOAD_INVALID
                    payload, 65, INVOICE_PAYLOAD_INVALID
                    start_parameter, not this, START_PARAM_INVALID
                    provider_token, 1:TEST, STARS_INVOICE_INVALID
                    need_email, true, STARS_INVOICE_INVALID
                    prices, 0, CURRENCY_TOTAL_AMOUNT_INVALID
                    prices, 25001, CURRENCY_TOTAL_AMOUNT_INVALID
                    prices, '1,2', STARS_INVOICE_INVALID
                    """)
    void refusesInvoicesThatTelegramWouldRefuse(String parameter, String value, String reason) {
        var arguments = arguments();
        arguments.put(parameter, value(parameter, value));

        var response = call("sendInvoice", arguments);

        assertThat(response.path("description").asString("")).isEqualTo("Bad Request: " + reason);
    }

    @Test
    void wantsTheButtonToPayFirstAndOnlyInInvoices() {
        var pay = new InlineKeyboardButton("Pay 150 ⭐").pay();
        var help = new InlineKeyboardButton("Help").callbackData("help");

        var good = bot.execute(Shop.invoice(1001, "one").replyMarkup(new InlineKeyboardMarkup(pay, help)));
        var last = bot.execute(Shop.invoice(1001, "one").replyMarkup(new InlineKeyboardMarkup(help, pay)));
        var elsewhere = bot.execute(new SendMessage(1001, "Pay").replyMarkup(new InlineKeyboardMarkup(pay)));

        assertThat(good.isOk()).isTrue();
        assertThat(last.description()).isEqualTo("Bad Request: REPLY_MARKUP_BUY_EMPTY");
        assertThat(elsewhere.description()).isEqualTo("Bad Request: BUTTON_TYPE_INVALID");
    }

    private static Map<String, String> arguments() {
        return new HashMap<>(Map.of(
                "chat_id", "1001",
                "title", "Ten checks",
                "description", "Valid for a year",
                "payload", "order:7",
                "currency", "XTR",
                "prices", value("prices", "150")));
    }

    /** Amounts as prices; a number of two-byte letters as a payload. */
    private static String value(String parameter, String value) {
        if (parameter.equals("prices")) {
            return Pattern.compile(",")
                    .splitAsStream(value)
                    .map("{\"label\":\"Checks\",\"amount\":%s}"::formatted)
                    .collect(Collectors.joining(",", "[", "]"));
        }
        return parameter.equals("payload") && !value.isEmpty() ? "ж".repeat(Integer.parseInt(value)) : value;
    }

    private JsonNode call(String method, Map<String, String> arguments) {
        var form = arguments.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(telegram.url() + "/bot" + telegram.token() + "/" + method))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        try (var http = HttpClient.newHttpClient()) {
            return Json.read(http.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
