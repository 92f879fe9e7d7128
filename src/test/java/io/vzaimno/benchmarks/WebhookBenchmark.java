package io.vzaimno.benchmarks;

import io.vzaimno.Application;
import io.vzaimno.TestDatabase;
import io.vzaimno.accounts.UserId;
import io.vzaimno.payments.OrderOutcome;
import io.vzaimno.payments.PaymentMethod;
import io.vzaimno.payments.Payments;
import io.vzaimno.payments.Tariff;
import io.vzaimno.payments.TariffOffer;
import io.vzaimno.payments.Tariffs;
import io.vzaimno.payments.stars.StarInvoices;
import io.vzaimno.sim.telegram.Payment;
import io.vzaimno.sim.telegram.TelegramSimulator;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How many updates a second the webhook takes and the bot answers, and how long somebody who pays waits for the bot's
 * consent meanwhile. Telegram, its callers, the service and the database share the machine. Run it by
 * {@code mvn spring-boot:test-run -Dspring-boot.run.main-class=io.vzaimno.benchmarks.WebhookBenchmark}.
 */
class WebhookBenchmark {

    /** As many as the service asks Telegram for. */
    private static final int CONNECTIONS = 40;

    private static final int PEOPLE = 2_000;
    private static final int UPDATES = 10_000;
    private static final int CHECKOUTS = 100;
    private static final long FIRST = 10_000;
    private static final String SECRET = "secret-of-the-benchmark-0123456789";

    private final ConfigurableApplicationContext service;
    private final TelegramSimulator telegram;
    private final URI webhook;
    private final HttpClient client = HttpClient.newHttpClient();

    private WebhookBenchmark(ConfigurableApplicationContext service, TelegramSimulator telegram, String address) {
        this.service = service;
        this.telegram = telegram;
        this.webhook = URI.create(address + "/telegram/webhook");
    }

    static void main() throws Exception {
        var address = "http://localhost:" + freePort();
        try (var telegram = TelegramSimulator.start();
                var service = SpringApplication.run(
                        Application.class,
                        "--SERVER_PORT=" + URI.create(address).getPort(),
                        "--DATABASE_URL=" + TestDatabase.fresh(),
                        "--DATA_DIR=target/benchmark",
                        "--TELEGRAM_TOKEN=" + telegram.token(),
                        "--TELEGRAM_API_URL=" + telegram.url(),
                        "--TELEGRAM_WEBHOOK_URL=" + address,
                        "--TELEGRAM_WEBHOOK_SECRET=" + SECRET)) {
            new WebhookBenchmark(service, telegram, address).run();
        }
    }

    private void run() throws Exception {
        IntStream.range(0, PEOPLE)
                .forEach(number -> telegram.user(FIRST + number).types("/start"));
        awaitAnswers(PEOPLE);
        var links = links();
        print("checkout while nothing else happens", checkOut(links.subList(0, CHECKOUTS / 2)));

        telegram.history().clear();
        var taken = new ConcurrentLinkedQueue<Duration>();
        var next = new AtomicInteger();
        var began = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var checkouts = threads.submit(() -> checkOut(links.subList(CHECKOUTS / 2, CHECKOUTS)));
            var callers = IntStream.range(0, CONNECTIONS)
                    .mapToObj(_ -> threads.submit(() -> post(next, taken)))
                    .toList();
            for (var caller : callers) {
                caller.get();
            }
            System.out.printf("taken: %.0f updates/s%n", perSecond(UPDATES, began));
            print("the webhook's answer", List.copyOf(taken));
            awaitAnswers(UPDATES);
            System.out.printf("answered: %.0f updates/s%n", perSecond(UPDATES, began));
            print("checkout during the flood", checkouts.get());
        }
    }

    private Void post(AtomicInteger next, ConcurrentLinkedQueue<Duration> taken)
            throws IOException, InterruptedException {
        for (var number = next.getAndIncrement(); number < UPDATES; number = next.getAndIncrement()) {
            var request = HttpRequest.newBuilder(webhook)
                    .header("Content-Type", "application/json")
                    .header("X-Telegram-Bot-Api-Secret-Token", SECRET)
                    .POST(BodyPublishers.ofString(update(number)))
                    .build();
            var began = System.nanoTime();
            var status = client.send(request, BodyHandlers.discarding()).statusCode();
            taken.add(Duration.ofNanos(System.nanoTime() - began));
            if (status != 200) {
                throw new IllegalStateException("The webhook answers " + status);
            }
        }
        return null;
    }

    private static String update(int number) {
        var person = FIRST + number % PEOPLE;
        return """
                {"update_id": %d, "message": {"message_id": %d, "date": 1790000000,
                 "from": {"id": %d, "is_bot": false, "first_name": "Bench", "language_code": "en"},
                 "chat": {"id": %d, "type": "private", "first_name": "Bench"}, "text": "/balance"}}
                """.formatted(900_000_000 + number, 1_000 + number, person, person);
    }

    /** Invoices, each for another person. */
    private List<Invoice> links() {
        var offer = new TariffOffer("Ten checks", "", 10, new BigDecimal("199.00"), OptionalInt.of(100), 1);
        var tariff = service.getBean(Tariffs.class).create(offer, true);
        return IntStream.range(0, CHECKOUTS)
                .mapToObj(number -> invoice(FIRST + number, tariff))
                .toList();
    }

    private Invoice invoice(long person, Tariff tariff) {
        var opened = (OrderOutcome.Opened)
                service.getBean(Payments.class).open(new UserId(person), tariff.id(), PaymentMethod.TELEGRAM_STARS);
        var link = service.getBean(StarInvoices.class).link(opened.payment(), "Ten checks");
        return new Invoice(person, link.orElseThrow());
    }

    /** How long each waited for the bot's consent; the money itself never arrives. */
    private List<Duration> checkOut(List<Invoice> invoices) {
        return invoices.stream()
                .map(invoice -> {
                    var began = System.nanoTime();
                    var payment = telegram.user(invoice.person())
                            .checkout(invoice.link())
                            .paysUnheard();
                    if (!(payment instanceof Payment.Paid)) {
                        throw new IllegalStateException(payment.toString());
                    }
                    return Duration.ofNanos(System.nanoTime() - began);
                })
                .toList();
    }

    private void awaitAnswers(int count) {
        while (telegram.history().calls("sendMessage").size() < count) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static double perSecond(int count, long began) {
        return count / ((System.nanoTime() - began) / 1e9);
    }

    private static void print(String what, List<Duration> times) {
        var sorted = times.stream().sorted().toList();
        System.out.printf(
                "%s: p50 %.1f ms, p99 %.1f ms, max %.1f ms (%d)%n",
                what,
                millis(sorted.get(sorted.size() / 2)),
                millis(sorted.get(sorted.size() * 99 / 100)),
                millis(sorted.getLast()),
                sorted.size());
    }

    private static double millis(Duration time) {
        return time.toNanos() / 1e6;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private record Invoice(long person, String link) {}
}
