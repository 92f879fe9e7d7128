package io.vzaimno.payments.robokassa;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Creates and verifies signatures of messages between the shop and Robokassa: over the literal text of the fields. */
@WithShop
@Component
class Signatures {

    private final ShopProperties shop;

    Signatures(ShopProperties shop) {
        this.shop = shop;
    }

    /** @param further the other signed fields: the receipt, then addresses, in the documented order */
    String ofPayment(String sum, String invoice, List<String> further, ShpParameters own) {
        var parts = Stream.of(List.of(shop.login(), sum, invoice), further, List.of(shop.password1()))
                .flatMap(List::stream)
                .toList();
        return shop.hash().sign(String.join(":", parts) + own.signed());
    }

    String ofQuestion(long invoice) {
        return shop.hash().sign(String.join(":", shop.login(), String.valueOf(invoice), shop.password2()));
    }

    /** Whether Robokassa itself sent the report. */
    boolean isResult(SignedResult result) {
        return isSigned(result, shop.password2());
    }

    /** Whether Robokassa redirected a user's browser with it. */
    boolean isReturn(SignedResult result) {
        return isSigned(result, shop.password1());
    }

    private boolean isSigned(SignedResult result, String password) {
        var text = String.join(":", result.sum(), result.invoice(), password)
                + result.own().signed();
        return shop.hash().verifies(text, result.signature());
    }
}
