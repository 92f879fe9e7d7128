package io.vzaimno.sim.instagram;

import io.vzaimno.instagram.ListKind;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a request goes.
 *
 * @param name the name of the account it is about; empty when it does not name it
 * @param pk the number of the account it is about; empty when it does not say it
 */
record Route(Endpoint endpoint, String name, String pk, Optional<ListKind> list) {

    private static final Pattern INFO = Pattern.compile("/api/v1/users/(\\d+)/info/?");
    private static final Pattern LIST = Pattern.compile("/api/v1/friendships/(\\d+)/(followers|following)/?");
    private static final Pattern FRIENDSHIP = Pattern.compile("/api/v1/friendships/show/(\\d+)/?");
    private static final Pattern LEGACY = Pattern.compile("\"id\":\\s*\"(\\d+)\"");

    static Route of(Seen seen) {
        return switch (seen.path().replaceAll("/$", "")) {
            case "/api/v1/users/web_profile_info" -> byName(Endpoint.PROFILE, seen.parameter("username"));
            case "/web/search/topsearch" -> byName(Endpoint.SEARCH, seen.parameter("query"));
            case "/graphql/query" -> first(LEGACY, seen.parameter("variables"), Endpoint.LEGACY_LIST);
            default -> byPath(seen.path());
        };
    }

    private static Route byPath(String path) {
        var list = LIST.matcher(path);
        if (list.matches()) {
            var kind = ListKind.valueOf(list.group(2).toUpperCase(Locale.ROOT));
            return new Route(Endpoint.LIST, "", list.group(1), Optional.of(kind));
        }
        return INFO.matcher(path).matches()
                ? first(INFO, path, Endpoint.INFO)
                : first(FRIENDSHIP, path, Endpoint.FRIENDSHIP);
    }

    private static Route byName(Endpoint endpoint, String name) {
        return new Route(endpoint, name, "", Optional.empty());
    }

    private static Route first(Pattern form, String text, Endpoint endpoint) {
        var found = form.matcher(text);
        return found.find()
                ? new Route(endpoint, "", found.group(1), Optional.empty())
                : new Route(Endpoint.UNKNOWN, "", "", Optional.empty());
    }
}
