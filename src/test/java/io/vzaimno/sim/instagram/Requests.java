package io.vzaimno.sim.instagram;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads requests off the wire. */
final class Requests {

    private static final Pattern SESSION = Pattern.compile("(?:^|;\\s*)sessionid=([^;]*)");

    private Requests() {}

    static Seen read(HttpExchange exchange, Instant now) throws IOException {
        var uri = exchange.getRequestURI();
        var headers = new HashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        var session = SESSION.matcher(headers.getOrDefault("cookie", ""));
        var form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        return new Seen(
                now,
                exchange.getRequestMethod(),
                session.find() ? session.group(1) : "",
                uri.getPath(),
                parameters(Optional.ofNullable(uri.getRawQuery()).orElse("") + "&" + form),
                Map.copyOf(headers));
    }

    private static Map<String, String> parameters(String query) {
        var parameters = new HashMap<String, String>();
        Pattern.compile("&")
                .splitAsStream(query)
                .filter(part -> part.contains("="))
                .forEach(part -> {
                    var equals = part.indexOf('=');
                    parameters.put(decoded(part.substring(0, equals)), decoded(part.substring(equals + 1)));
                });
        return Map.copyOf(parameters);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, UTF_8);
    }
}
