package io.vzaimno.sim.robokassa;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One invoice that somebody has opened the page of. */
final class Deal {

    final long invoice;
    final BigDecimal sum;
    final String description;
    final Map<String, String> own;
    final boolean test;
    final String key;

    /** As OpStateExt knows it. */
    volatile int state = 5;

    Deal(long invoice, BigDecimal sum, String description, Map<String, String> own, boolean test) {
        this.invoice = invoice;
        this.sum = sum;
        this.description = description;
        this.own = new TreeMap<>(own);
        this.test = test;
        this.key = "SIM-" + invoice + "-KEY";
    }

    /** With six decimals, as the shop is told it. */
    String literalSum() {
        return sum.setScale(6).toPlainString();
    }

    String ownSuffix() {
        return own.entrySet().stream()
                .map(entry -> ":" + entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining());
    }
}
