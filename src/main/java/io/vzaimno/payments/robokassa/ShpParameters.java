package io.vzaimno.payments.robokassa;

import io.vzaimno.payments.PaymentId;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A shop's own parameters, which come back with whatever is said of a payment.
 *
 * @param values by their names as they are written; signatures tell cases apart
 */
record ShpParameters(SortedMap<String, String> values) {

    /** The one that we send. Were there more, none might be a prefix of another: shops sort those differently. */
    static final String PAYMENT = "Shp_payment";

    private static final String PREFIX = "shp_";

    ShpParameters {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    static ShpParameters of(PaymentId payment) {
        return new ShpParameters(new TreeMap<>(Map.of(PAYMENT, payment.toString())));
    }

    /** Those among any fields. */
    static ShpParameters among(Map<String, String> fields) {
        var own = new TreeMap<>(fields);
        own.keySet().removeIf(name -> !name.toLowerCase(Locale.ROOT).startsWith(PREFIX));
        return new ShpParameters(own);
    }

    /** How they end the text of a signature. */
    String signed() {
        return values.entrySet().stream()
                .map(parameter -> ":" + parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining());
    }

    /** Whether they are of another payment, made by somebody else with the same shop. */
    boolean contradict(PaymentId payment) {
        return Optional.ofNullable(values.get(PAYMENT))
                .filter(named -> !named.equals(payment.toString()))
                .isPresent();
    }
}
