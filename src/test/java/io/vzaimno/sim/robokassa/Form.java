package io.vzaimno.sim.robokassa;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Forms and queries. */
final class Form {

    private Form() {}

    static Map<String, String> read(String encoded) {
        var fields = new LinkedHashMap<String, String>();
        Arrays.stream(encoded.split("&", -1)).filter(pair -> pair.contains("=")).forEach(pair -> {
            var equals = pair.indexOf('=');
            fields.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
        });
        return fields;
    }

    static String write(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
