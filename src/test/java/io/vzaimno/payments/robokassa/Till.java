package io.vzaimno.payments.robokassa;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.Introduction;
import io.vzaimno.accounts.UserId;
import io.vzaimno.payments.OrderOutcome;
import io.vzaimno.payments.Payment;
import io.vzaimno.payments.PaymentAlarm;
import io.vzaimno.payments.PaymentMethod;
import io.vzaimno.payments.Payments;
import io.vzaimno.payments.TariffOffer;
import io.vzaimno.payments.Tariffs;
import io.vzaimno.sim.robokassa.RobokassaSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;

/** Where tests order and pay. */
@TestComponent
class Till {

    static final String CALLBACK = "/api/v1/payments/robokassa/callback";
    static final String OPERATOR = "operator-key-of-the-till-0123456789";
    private static final AtomicLong USERS = new AtomicLong(50_000);

    final List<PaymentAlarm> alarms = new CopyOnWriteArrayList<>();

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    private final Accounts accounts;
    private final Tariffs tariffs;
    private final Payments payments;
    private final RobokassaSimulator simulator;
    private String address = "";

    Till(Accounts accounts, Tariffs tariffs, Payments payments, RobokassaSimulator simulator) {
        this.accounts = accounts;
        this.tariffs = tariffs;
        this.payments = payments;
        this.simulator = simulator;
    }

    @EventListener
    void on(WebServerInitializedEvent event) {
        address = "http://localhost:" + event.getWebServer().getPort();
        simulator.serviceAt(address);
    }

    @EventListener
    void on(PaymentAlarm alarm) {
        alarms.add(alarm);
    }

    /** Somebody new orders ten checks at a price in roubles. */
    Payment order(String price) {
        return order(price, PaymentMethod.ROBOKASSA);
    }

    Payment order(String price, PaymentMethod method) {
        var user = new UserId(USERS.incrementAndGet());
        accounts.ensure(user, new Introduction(null, "Ann", null, "en"));
        var offer = new TariffOffer("10 проверок 🎉", "", 10, new BigDecimal(price), OptionalInt.of(100), 1);
        return switch (payments.open(user, tariffs.create(offer, true).id(), method)) {
            case OrderOutcome.Opened opened -> opened.payment();
            case OrderOutcome.NoSuchTariff _, OrderOutcome.NotForSale _, OrderOutcome.NoSuchMethod _ ->
                throw new IllegalStateException("Not for sale");
        };
    }

    /** The same, with the payment page open. */
    Payment atThePage(String price) {
        var payment = order(price);
        simulator.open(payment.pageUrl().orElseThrow());
        return payment;
    }

    int balance(Payment payment) {
        return accounts.find(payment.user()).orElseThrow().balance();
    }

    Answer post(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    Answer postAsOperator(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + OPERATOR)
                .POST(BodyPublishers.noBody()));
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)));
    }

    /** What somebody's browser shows in the end; posts the form unless it is empty. */
    Answer browse(String link, String form) {
        var request = HttpRequest.newBuilder(URI.create(link));
        return send(form.isEmpty() ? request : request.POST(BodyPublishers.ofString(form)));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    record Answer(int status, String type, String text) {}
}
