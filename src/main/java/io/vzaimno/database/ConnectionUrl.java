package io.vzaimno.database;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How to reach a database.
 *
 * @param jdbc without user and password
 */
record ConnectionUrl(String jdbc, String user, String password) {

    private static final String PREFIX = "jdbc:postgresql://";

    /**
     * Parses {@code postgresql://user:password@host:5432/db} and {@code jdbc:postgresql://…}, percent-encoded. User and
     * password may also be query parameters.
     */
    static ConnectionUrl parse(String text) {
        var uri = URI.create(text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text);
        var login = login(uri);
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return new ConnectionUrl(
                PREFIX + uri.getHost() + port + uri.getRawPath() + query(uri),
                login.getOrDefault("user", ""),
                login.getOrDefault("password", ""));
    }

    private static Map<String, String> login(URI uri) {
        var login = new HashMap<String, String>();
        if (uri.getRawUserInfo() != null) {
            var parts = uri.getRawUserInfo().split(":", 2);
            login.put("user", decoded(parts[0]));
            login.put("password", decoded(parts.length > 1 ? parts[1] : ""));
        }
        parameters(uri).filter(ConnectionUrl::isLogin).forEach(parameter -> {
            var parts = parameter.split("=", 2);
            login.put(parts[0], decoded(parts[1]));
        });
        return login;
    }

    private static String query(URI uri) {
        var others = parameters(uri).filter(parameter -> !isLogin(parameter)).collect(joining("&"));
        return others.isEmpty() ? "" : "?" + others;
    }

    private static Stream<String> parameters(URI uri) {
        return uri.getRawQuery() == null ? Stream.empty() : Pattern.compile("&").splitAsStream(uri.getRawQuery());
    }

    private static boolean isLogin(String parameter) {
        return parameter.startsWith("user=") || parameter.startsWith("password=");
    }

    /** Adds a driver parameter unless the operator has set it. */
    ConnectionUrl withDefault(String parameter, String value) {
        var query = jdbc.indexOf('?');
        if (query >= 0 && jdbc.substring(query).contains(parameter + "=")) {
            return this;
        }
        return new ConnectionUrl(jdbc + (query < 0 ? "?" : "&") + parameter + "=" + value, user, password);
    }

    /** Host, port and database, without parameters, which may contain secrets. Safe to log. */
    String place() {
        var query = jdbc.indexOf('?');
        return jdbc.substring(PREFIX.length(), query < 0 ? jdbc.length() : query);
    }

    @Override
    public String toString() {
        return place();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
