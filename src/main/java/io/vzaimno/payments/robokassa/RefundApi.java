package io.vzaimno.payments.robokassa;

import java.io.IOException;
import java.math.BigDecimal;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Requests refunds from Robokassa. The API has no idempotency key, so a request must not be repeated. */
@Component
class RefundApi {

    private static final MediaType JWT = MediaType.get("application/jwt");

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final JsonMapper WRITER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
            .build();

    private final RefundProperties properties;
    private final Wire wire;

    RefundApi(RefundProperties properties, Wire wire) {
        this.properties = properties;
        this.wire = wire;
    }

    RefundAnswer create(String operation, BigDecimal sum) {
        var payload = WRITER.writeValueAsString(new Order(operation, sum));
        var token = RefundToken.sign(payload, properties.password());
        return ask(new Request.Builder()
                .url(properties.servicesUrl() + "/RefundService/Refund/Create")
                .post(RequestBody.create(token, JWT))
                .build());
    }

    RefundAnswer state(String request) {
        var address = HttpUrl.get(properties.servicesUrl() + "/RefundService/Refund/GetState")
                .newBuilder()
                .addQueryParameter("id", request)
                .build();
        return ask(new Request.Builder().url(address).build());
    }

    private RefundAnswer ask(Request request) {
        try {
            return JSON.readValue(wire.send(request), Answer.class).meaning();
        } catch (IOException | JacksonException e) {
            return new RefundAnswer.Unclear(e.getClass().getSimpleName());
        }
    }

    private record Order(String opKey, BigDecimal refundSum) {}

    private record Answer(
            @Nullable Boolean success,
            @Nullable String message,
            @Nullable String requestId,
            @Nullable String label) {

        RefundAnswer meaning() {
            if ("finished".equals(label)) {
                return new RefundAnswer.Finished();
            }
            if ("canceled".equals(label) || Boolean.FALSE.equals(success)) {
                return new RefundAnswer.Declined(message == null ? "canceled" : message);
            }
            return requestId != null && !requestId.isEmpty()
                    ? new RefundAnswer.Accepted(requestId)
                    : new RefundAnswer.Unclear("no request");
        }
    }
}
