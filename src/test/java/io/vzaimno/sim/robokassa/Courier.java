package io.vzaimno.sim.robokassa;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Tells the shop of payments, again and again until it has answered as it should. */
final class Courier implements AutoCloseable {

    private static final int TRIES = 60;

    private final Shop shop;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
    private final AtomicInteger calls = new AtomicInteger();

    volatile String address = "";
    volatile String method = "POST";
    volatile Duration pause = Duration.ofSeconds(2);
    volatile boolean loses;

    Courier(Shop shop) {
        this.shop = shop;
    }

    int calls() {
        return calls.get();
    }

    void tell(Deal deal) {
        if (!loses && !address.isEmpty()) {
            threads.execute(() -> call(deal, TRIES));
        }
    }

    /** What the shop is told, signature and all. */
    Map<String, String> fields(Deal deal) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("OutSum", deal.literalSum());
        fields.put("InvId", String.valueOf(deal.invoice));
        fields.put("Fee", "0.000000");
        fields.put("EMail", "buyer@example.org");
        fields.put("PaymentMethod", "BankCard");
        fields.put("IncCurrLabel", "BankCardPSR");
        fields.put("IncSum", deal.literalSum());
        fields.putAll(deal.own);
        if (deal.test) {
            fields.put("IsTest", "1");
        }
        fields.put(
                "SignatureValue",
                shop.sign(String.join(":", deal.literalSum(), String.valueOf(deal.invoice), shop.password2())
                        + deal.ownSuffix()));
        return fields;
    }

    private void call(Deal deal, int tries) {
        calls.incrementAndGet();
        if (!isTaken(deal) && tries > 1) {
            var _ = threads.schedule(() -> call(deal, tries - 1), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private boolean isTaken(Deal deal) {
        try {
            var answer = client.send(request(Form.write(fields(deal))), BodyHandlers.ofString());
            return answer.statusCode() == 200 && answer.body().equals("OK" + deal.invoice);
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private HttpRequest request(String form) {
        return method.equals("GET")
                ? HttpRequest.newBuilder(URI.create(address + "?" + form)).build()
                : HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        client.shutdownNow();
    }
}
