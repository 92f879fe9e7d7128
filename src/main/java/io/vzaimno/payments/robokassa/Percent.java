package io.vzaimno.payments.robokassa;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Percent encoding of values. */
final class Percent {

    private Percent() {}

    /** With {@code %20} for a space: a plus would be another text to sign. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
