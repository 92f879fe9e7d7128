package io.vzaimno.payments.robokassa;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Percent-encodes values. */
final class Percent {

    private Percent() {}

    /** Encodes a space as {@code %20}: a plus sign would change the signed text. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
