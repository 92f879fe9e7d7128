package io.vzaimno.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * How to reach a database.
 *
 * @param jdbc without user and password
 */
record ConnectionUrl(String jdbc, String user, String password) {

    private static final String PREFIX = "jdbc:postgresql://";

    /** Reads {@code postgresql://user:password@host:5432/db} and {@code jdbc:postgresql://…}, percent-encoded. */
    static ConnectionUrl parse(String text) {
        var uri = URI.create(text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text);
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        var jdbc = PREFIX + uri.getHost() + port + uri.getRawPath() + query;
        var login = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
        var colon = login.indexOf(':');
        return colon < 0
                ? new ConnectionUrl(jdbc, decoded(login), "")
                : new ConnectionUrl(jdbc, decoded(login.substring(0, colon)), decoded(login.substring(colon + 1)));
    }

    /** The same with a parameter for the driver, unless the operator has set that one. */
    ConnectionUrl withDefault(String parameter, String value) {
        var query = jdbc.indexOf('?');
        if (query >= 0 && jdbc.substring(query).contains(parameter + "=")) {
            return this;
        }
        return new ConnectionUrl(jdbc + (query < 0 ? "?" : "&") + parameter + "=" + value, user, password);
    }

    /** What may be shown: host, port and database, never the parameters, of which one may be the password. */
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
