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

    /** Reads {@code postgresql://user:password@host:5432/db} and {@code jdbc:postgresql://…}, percent-encoded. */
    static ConnectionUrl parse(String text) {
        var uri = URI.create(text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text);
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        var jdbc = "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query;
        var login = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
        var colon = login.indexOf(':');
        return colon < 0
                ? new ConnectionUrl(jdbc, decoded(login), "")
                : new ConnectionUrl(jdbc, decoded(login.substring(0, colon)), decoded(login.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return jdbc;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
