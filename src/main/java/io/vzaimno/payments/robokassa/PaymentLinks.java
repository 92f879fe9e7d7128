package io.vzaimno.payments.robokassa;

import static java.util.stream.Collectors.joining;

import io.vzaimno.payments.Payment;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Creates links to the payment page. */
@WithShop
@Component
class PaymentLinks {

    private final ShopProperties shop;
    private final CallbackProperties callback;
    private final Receipts receipts;
    private final Signatures signatures;

    PaymentLinks(ShopProperties shop, CallbackProperties callback, Receipts receipts, Signatures signatures) {
        this.shop = shop;
        this.callback = callback;
        this.receipts = receipts;
        this.signatures = signatures;
    }

    String of(Payment payment) {
        return shop.baseUrl() + "/Merchant/Index.aspx?"
                + fields(payment).entrySet().stream()
                        .map(field -> field.getKey() + "=" + Percent.encode(field.getValue()))
                        .collect(joining("&"));
    }

    private Map<String, String> fields(Payment payment) {
        var sum = payment.amount().setScale(2, RoundingMode.UNNECESSARY).toPlainString();
        var invoice = String.valueOf(payment.invoice().orElseThrow());
        var description = Description.of(payment.tariffName());
        var receipt = receipts.write(description, sum);
        var notification = Optional.of(callback.notificationUrl()).filter(url -> !url.isEmpty());
        var own = ShpParameters.of(payment.id());
        var fields = new LinkedHashMap<String, String>();
        fields.put("MerchantLogin", shop.login());
        fields.put("OutSum", sum);
        fields.put("InvId", invoice);
        fields.put("Description", description.text());
        receipt.ifPresent(text -> fields.put("Receipt", text));
        notification.ifPresent(url -> fields.put("ResultUrl2", url));
        fields.put("SignatureValue", signatures.ofPayment(sum, invoice, present(receipt, notification), own));
        fields.put("Encoding", "utf-8");
        fields.putAll(own.values());
        if (payment.test()) {
            fields.put("IsTest", "1");
        }
        return fields;
    }

    private static List<String> present(Optional<String> receipt, Optional<String> notification) {
        return Stream.of(receipt, notification).flatMap(Optional::stream).toList();
    }
}
