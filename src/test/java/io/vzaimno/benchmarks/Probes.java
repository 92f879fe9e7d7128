package io.vzaimno.benchmarks;

import io.vzaimno.sim.telegram.Payment;
import io.vzaimno.sim.telegram.TelegramSimulator;
import java.math.BigInteger;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** What must not wait behind other work: asked again and again, each time for another payment. */
final class Probes {

    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final AtomicLong BUYERS = new AtomicLong(900_000);

    private final LoadedService service;
    private final TelegramSimulator telegram;
    private final String tariff;

    Probes(LoadedService service, TelegramSimulator telegram) throws Exception {
        this.service = service;
        this.telegram = telegram;
        this.tariff =
                service.post("/api/v1/admin/tariffs", """
                        {"name": "Ten checks", "checks_count": 10, "price_rub": 199.00, "price_stars": 100}
                        """).get("tariff_id").asString();
    }

    /** How long the answers took while something lasted. */
    List<String> until(BooleanSupplier end) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var health = threads.submit(() -> times(end, this::health));
            var callbacks = threads.submit(() -> times(end, this::callback));
            var consents = threads.submit(() -> times(end, this::consent));
            return List.of(
                    "health: " + told(health.get()),
                    "callback: " + told(callbacks.get()),
                    "consent: " + told(consents.get()));
        }
    }

    private List<Duration> times(BooleanSupplier end, Callable<Duration> probe) throws Exception {
        var times = new ArrayList<Duration>();
        do {
            times.add(probe.call());
            LockSupport.parkNanos(PAUSE.toNanos());
        } while (!end.getAsBoolean());
        return times;
    }

    private Duration health() throws Exception {
        var began = System.nanoTime();
        if (!service.isHealthy()) {
            throw new IllegalStateException("The service is not healthy");
        }
        return since(began);
    }

    private Duration callback() throws Exception {
        var link = service.post("/api/v1/payments/create", order(buyer(), ", \"payment_method\": \"robokassa\""))
                .get("robokassa_payment_url")
                .asString();
        var form = notification(URI.create(link));
        var began = System.nanoTime();
        var answer = service.form("/api/v1/payments/robokassa/callback", form);
        var time = since(began);
        if (!answer.body().startsWith("OK")) {
            throw new IllegalStateException("The callback is answered with " + answer.body());
        }
        return time;
    }

    private Duration consent() throws Exception {
        var buyer = buyer();
        telegram.user(buyer);
        var link = service.post("/api/v1/payments/telegram-stars", order(buyer, ""))
                .get("invoice_link")
                .asString();
        var began = System.nanoTime();
        var payment = telegram.user(buyer).checkout(link).paysUnheard();
        if (!(payment instanceof Payment.Paid)) {
            throw new IllegalStateException(payment.toString());
        }
        return since(began);
    }

    private String order(long buyer, String method) {
        return "{\"user_id\": %d, \"tariff_id\": \"%s\"%s}".formatted(buyer, tariff, method);
    }

    private long buyer() throws Exception {
        var buyer = BUYERS.incrementAndGet();
        service.post("/api/v1/users/ensure?user_id=" + buyer, "");
        return buyer;
    }

    /** What the shop tells when the payment of a link is made. */
    private static String notification(URI link) throws Exception {
        var query = Arrays.stream(link.getRawQuery().split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        var own = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        query.entrySet().stream()
                .filter(entry -> entry.getKey().toLowerCase(Locale.ROOT).startsWith("shp_"))
                .forEach(entry -> own.put(entry.getKey(), entry.getValue()));
        var parameters = own.entrySet().stream().map(Map.Entry::toString).toList();
        var signed = new ArrayList<>(List.of(query.get("OutSum"), query.get("InvId"), LoadedService.PASSWORD_2));
        signed.addAll(parameters);
        var form = new ArrayList<>(List.of(
                "OutSum=" + query.get("OutSum"),
                "InvId=" + query.get("InvId"),
                "SignatureValue=" + md5(String.join(":", signed))));
        form.addAll(parameters);
        return String.join("&", form);
    }

    private static String md5(String text) throws Exception {
        var digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
        return String.format("%032x", new BigInteger(1, digest));
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static String told(List<Duration> times) {
        var sorted = times.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "p50 %.0f ms, max %.0f ms (%d)",
                sorted.get(sorted.size() / 2).toNanos() / 1e6,
                sorted.getLast().toNanos() / 1e6,
                sorted.size());
    }
}
