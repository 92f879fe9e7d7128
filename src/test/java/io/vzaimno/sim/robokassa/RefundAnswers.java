package io.vzaimno.sim.robokassa;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/** Answers the refund service. Does not mind giving the same money back twice: it counts. */
final class RefundAnswers {

    private static final JsonMapper JSON = new JsonMapper();

    private final Shop shop;
    private final Desk desk;
    private final Map<String, Deal> requests = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();

    volatile boolean declines;

    RefundAnswers(Shop shop, Desk desk) {
        this.shop = shop;
        this.desk = desk;
    }

    int asked() {
        return asked.get();
    }

    String create(String token) {
        var parts = token.split("\\.", -1);
        if (parts.length != 3 || !sign(parts[0] + "." + parts[1]).equals(parts[2])) {
            return declined("InvalidToken");
        }
        var payload = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
        return deal(payload.get("OpKey").asString())
                .filter(deal -> payload.get("RefundSum").decimalValue().compareTo(deal.sum) <= 0)
                .map(this::take)
                .orElseGet(() -> declined("OperationNotFound"));
    }

    String state(String request) {
        return Optional.ofNullable(requests.get(request))
                .map(RefundAnswers::finished)
                .map(deal -> "{\"requestId\":\"%s\",\"amount\":%s,\"label\":\"finished\"}"
                        .formatted(request, deal.literalSum()))
                .orElse("{\"message\":\"Id is invalid or request id does not exist\"}");
    }

    private String take(Deal deal) {
        if (declines) {
            return declined("NotEnoughOperationFunds");
        }
        var request = "request-" + asked.incrementAndGet();
        requests.put(request, deal);
        return "{\"success\":true,\"message\":null,\"requestId\":\"%s\"}".formatted(request);
    }

    private Optional<Deal> deal(String key) {
        var parts = key.split("-", -1);
        return parts.length == 3 ? desk.find(Long.parseLong(parts[1])) : Optional.empty();
    }

    private static Deal finished(Deal deal) {
        deal.state = 60;
        return deal;
    }

    private static String declined(String message) {
        return "{\"success\":false,\"message\":\"%s\"}".formatted(message);
    }

    private String sign(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(shop.password3().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
