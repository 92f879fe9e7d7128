package io.vzaimno.payments.robokassa;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Creates receipts by the Russian law 54-FZ, which Robokassa forwards to the tax office. */
@Component
class Receipts {

    private static final JsonMapper JSON = new JsonMapper();

    private final ReceiptProperties properties;

    Receipts(ReceiptProperties properties) {
        this.properties = properties;
    }

    /** One item for the whole sum, as JSON that is percent-encoded once: the same text is signed and sent. */
    Optional<String> write(Description description, String sum) {
        return properties.tax().isEmpty()
                ? Optional.empty()
                : Optional.of(Percent.encode(JSON.writeValueAsString(receipt(description, sum))));
    }

    private Map<String, Object> receipt(Description description, String sum) {
        var item = new LinkedHashMap<String, Object>();
        item.put("name", description.text());
        item.put("quantity", 1);
        item.put("sum", new BigDecimal(sum));
        item.put("payment_method", properties.method());
        item.put("payment_object", "service");
        item.put("tax", properties.tax());
        var receipt = new LinkedHashMap<String, Object>();
        if (!properties.sno().isEmpty()) {
            receipt.put("sno", properties.sno());
        }
        receipt.put("items", List.of(item));
        return receipt;
    }
}
