package io.vzaimno.payments.robokassa;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Signs and verifies what is said between the shop and Robokassa: always the literal text of the fields. */
@WithShop
@Component
class Signatures {

    private final ShopProperties shop;

    Signatures(ShopProperties shop) {
        this.shop = shop;
    }

    /** @param further what is signed besides: the receipt, then addresses, in the documented order */
    String ofPayment(String sum, String invoice, List<String> further, ShpParameters own) {
        var parts = Stream.of(List.of(shop.login(), sum, invoice), further, List.of(shop.password1()))
                .flatMap(List::stream)
                .toList();
        return shop.hash().sign(String.join(":", parts) + own.signed());
    }

    String ofQuestion(long invoice) {
        return shop.hash().sign(String.join(":", shop.login(), String.valueOf(invoice), shop.password2()));
    }

    /** Whether Robokassa itself says this, to us. */
    boolean isResult(SignedResult statement) {
        return isSigned(statement, shop.password2());
    }

    /** Whether Robokassa sent somebody's browser with it. */
    boolean isReturn(SignedResult statement) {
        return isSigned(statement, shop.password1());
    }

    private boolean isSigned(SignedResult statement, String password) {
        var text = String.join(":", statement.sum(), statement.invoice(), password)
                + statement.own().signed();
        return shop.hash().verifies(text, statement.signature());
    }
}
