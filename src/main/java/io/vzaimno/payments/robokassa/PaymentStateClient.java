package io.vzaimno.payments.robokassa;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.springframework.stereotype.Component;

/** Asks Robokassa for the state of an invoice (OpStateExt). */
@WithShop
@Component
class PaymentStateClient {

    private final ShopProperties shop;
    private final Signatures signatures;
    private final Wire wire;

    PaymentStateClient(ShopProperties shop, Signatures signatures, Wire wire) {
        this.shop = shop;
        this.signatures = signatures;
        this.wire = wire;
    }

    PaymentState find(long invoice) {
        var address = HttpUrl.get(shop.baseUrl() + "/Merchant/WebService/Service.asmx/OpStateExt")
                .newBuilder()
                .addQueryParameter("MerchantLogin", shop.login())
                .addQueryParameter("InvoiceID", String.valueOf(invoice))
                .addQueryParameter("Signature", signatures.ofQuestion(invoice))
                .build();
        try {
            return OperationXml.read(
                    wire.send(new Request.Builder().url(address).build()));
        } catch (IOException e) {
            return new PaymentState.NoAnswer(String.valueOf(e.getMessage()));
        }
    }
}
