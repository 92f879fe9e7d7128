package io.vzaimno;

import io.vzaimno.payments.TariffOffer;
import io.vzaimno.payments.Tariffs;
import java.math.BigDecimal;
import java.util.OptionalInt;

/** What the demo sells. */
final class DemoTariffs {

    private DemoTariffs() {}

    static void addTo(Tariffs tariffs) {
        if (tariffs.all().isEmpty()) {
            tariffs.create(offer("A try", 1, "39.00", 20, 1), true);
            tariffs.create(offer("A handful", 5, "149.00", 75, 2), true);
            tariffs.create(offer("A season", 20, "449.00", 225, 3), true);
            tariffs.create(offer("A year", 100, "1490.00", 750, 4), true);
        }
    }

    private static TariffOffer offer(String name, int checks, String roubles, int stars, int order) {
        return new TariffOffer(name, "", checks, new BigDecimal(roubles), OptionalInt.of(stars), order);
    }
}
