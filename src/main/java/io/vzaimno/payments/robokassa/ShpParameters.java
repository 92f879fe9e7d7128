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
 * A shop's custom parameters, which Robokassa sends back with each report of a payment.
 *
 * @param values by their literal names: signatures are case-sensitive
 */
record ShpParameters(SortedMap<String, String> values) {

    /** Our only parameter. With several, none may be a prefix of another: shops sort those differently. */
    static final String PAYMENT = "Shp_payment";

    private static final String PREFIX = "shp_";

    ShpParameters {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    static ShpParameters of(PaymentId payment) {
        return new ShpParameters(new TreeMap<>(Map.of(PAYMENT, payment.toString())));
    }

    /** The custom parameters among all fields. */
    static ShpParameters among(Map<String, String> fields) {
        var own = new TreeMap<>(fields);
        own.keySet().removeIf(name -> !name.toLowerCase(Locale.ROOT).startsWith(PREFIX));
        return new ShpParameters(own);
    }

    /** The part of the signed text that contains them. */
    String signed() {
        return values.entrySet().stream()
                .map(parameter -> ":" + parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining());
    }

    /** Whether they name another payment, made by another system with the same shop. */
    boolean contradict(PaymentId payment) {
        return Optional.ofNullable(values.get(PAYMENT))
                .filter(named -> !named.equals(payment.toString()))
                .isPresent();
    }
}
