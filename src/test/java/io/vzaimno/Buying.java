package io.vzaimno;

import static org.awaitility.Awaitility.await;

import io.vzaimno.payments.TariffOffer;
import io.vzaimno.payments.Tariffs;
import io.vzaimno.sim.telegram.SimMessage;
import java.math.BigDecimal;
import java.util.OptionalInt;

/** What tests of buying begin with. */
final class Buying {

    static final String TARIFF = "10 checks · ⭐ 100 (10 each)";

    private static final TariffOffer OFFER =
            new TariffOffer("Ten checks", "", 10, new BigDecimal("199.00"), OptionalInt.of(100), 1);

    private Buying() {}

    /** Sells ten checks for a hundred Stars and nothing else, whatever was on sale before. */
    static void putOnSale(Tariffs tariffs) {
        tariffs.onSale().stream()
                .filter(tariff -> !tariff.offer().equals(OFFER))
                .forEach(tariff -> tariffs.deactivate(tariff.id()));
        if (tariffs.onSale().isEmpty()) {
            tariffs.create(OFFER, true);
        }
    }

    /** The invoice for ten checks, after two taps. */
    static SimMessage invoice(Chatting ann) {
        ann.asks("/buy", "Buy checks", "One check compares");
        return invoice(ann, TARIFF);
    }

    /** The invoice that the button of a tariff brings. */
    static SimMessage invoice(Chatting ann, String tariff) {
        ann.presses(tariff);
        return await().until(
                        () -> ann.user().chat().last(),
                        last -> last.filter(message -> message.invoice().isPresent())
                                .isPresent())
                .orElseThrow();
    }
}
