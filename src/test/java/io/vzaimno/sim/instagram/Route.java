package io.vzaimno.sim.instagram;

import io.vzaimno.instagram.ListKind;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a request goes.
 *
 * @param name the name of the account it is about; empty when it does not name it
 * @param pk the id of the account it is about; empty when it does not tell it
 */
record Route(Door door, String name, String pk, Optional<ListKind> list, Optional<Document> document) {

    private static final Pattern PAGE = Pattern.compile("/([A-Za-z0-9._]{1,30})");
    private static final Pattern INFO = Pattern.compile("/api/v1/users/(\\d{1,18})/info");
    private static final Pattern FEED = Pattern.compile("/api/v1/feed/user/([A-Za-z0-9._]{1,30})/username");
    private static final Pattern LIST = Pattern.compile("/api/v1/friendships/(\\d{1,18})/(followers|following)");
    private static final Pattern FRIENDSHIP = Pattern.compile("/api/v1/friendships/show/(\\d{1,18})");
    private static final Pattern LEGACY = Pattern.compile("\"id\":\\s*\"(\\d{1,18})\"");

    static Route of(Seen seen, Documents documents) {
        var path = seen.path().replaceAll("/$", "");
        return switch (path) {
            case "" -> to(Door.HOME);
            case "/api/v1/users/web_profile_info" -> named(Door.WEB_PROFILE_INFO, seen.parameter("username"));
            case "/web/search/topsearch" -> named(Door.TOP_SEARCH, seen.parameter("query"));
            case "/api/v1/friendships/show_many" -> to(Door.SHOW_MANY);
            case Document.API, Document.QUERY -> graphql(seen, documents);
            default -> byPath(path);
        };
    }

    private static Route graphql(Seen seen, Documents documents) {
        var legacy = LEGACY.matcher(seen.parameter("variables"));
        if (!seen.parameter("query_hash").isEmpty() && legacy.find()) {
            return numbered(Door.LEGACY_LISTS, legacy.group(1));
        }
        return documents
                .find(seen.parameter("doc_id"), seen.parameter("fb_api_req_friendly_name"))
                .map(document -> asked(document, Variables.of(seen)))
                .orElseGet(() -> to(Door.UNKNOWN_DOCUMENT));
    }

    private static Route asked(Document document, Variables variables) {
        var name = switch (document) {
            case PROFILE -> "";
            case POSTS -> variables.text("/username");
            case SEARCH -> variables.text("/query");
            case PERSONAL_SEARCH -> variables.text("/data/query");
        };
        var pk = document == Document.PROFILE ? variables.text("/id") : "";
        return new Route(
                document.door(),
                name.toLowerCase(Locale.ROOT),
                pk.matches("\\d{1,18}") ? pk : "",
                Optional.empty(),
                Optional.of(document));
    }

    private static Route byPath(String path) {
        var list = LIST.matcher(path);
        if (list.matches()) {
            var kind = ListKind.valueOf(list.group(2).toUpperCase(Locale.ROOT));
            return new Route(Door.LISTS, "", list.group(1), Optional.of(kind), Optional.empty());
        }
        return whole(PAGE, path)
                .map(name -> named(Door.PAGE, name))
                .or(() -> whole(FEED, path).map(name -> named(Door.FEED, name)))
                .or(() -> whole(INFO, path).map(pk -> numbered(Door.INFO, pk)))
                .or(() -> whole(FRIENDSHIP, path).map(pk -> numbered(Door.FRIENDSHIP, pk)))
                .orElseGet(() -> to(Door.OTHER));
    }

    private static Optional<String> whole(Pattern form, String path) {
        return Optional.of(form.matcher(path)).filter(Matcher::matches).map(found -> found.group(1));
    }

    private static Route to(Door door) {
        return new Route(door, "", "", Optional.empty(), Optional.empty());
    }

    private static Route named(Door door, String name) {
        return new Route(door, name.toLowerCase(Locale.ROOT), "", Optional.empty(), Optional.empty());
    }

    private static Route numbered(Door door, String pk) {
        return new Route(door, "", pk, Optional.empty(), Optional.empty());
    }
}
