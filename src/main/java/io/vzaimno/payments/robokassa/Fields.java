package io.vzaimno.payments.robokassa;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;

/**
 * The fields of a form or a query.
 *
 * @param values decoded, by their exact names
 */
record Fields(Map<String, String> values) {

    private static final int LONGEST = 64 * 1024;

    Fields {
        values = Map.copyOf(values);
    }

    /** The fields of the form body if there is one, otherwise of the query: never of both. */
    static Optional<Fields> of(HttpServletRequest request) throws IOException {
        if (request.getMethod().equals("POST")) {
            var body = request.getInputStream().readNBytes(LONGEST + 1);
            return body.length > LONGEST ? Optional.empty() : parse(new String(body, StandardCharsets.UTF_8));
        }
        return parse(Optional.ofNullable(request.getQueryString()).orElse(""));
    }

    /** Empty if a field is duplicate or cannot be decoded. */
    static Optional<Fields> parse(String encoded) {
        var values = new HashMap<String, String>();
        var pairs = new StringTokenizer(encoded, "&");
        try {
            while (pairs.hasMoreTokens()) {
                var pair = pairs.nextToken();
                var equals = pair.indexOf('=') < 0 ? pair.length() : pair.indexOf('=');
                var value = pair.substring(Math.min(equals + 1, pair.length()));
                if (values.putIfAbsent(decoded(pair.substring(0, equals)), decoded(value)) != null) {
                    return Optional.empty();
                }
            }
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        return Optional.of(new Fields(values));
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
