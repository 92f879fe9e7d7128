package io.vzaimno.instagram.site;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The stored queries of Instagram's web site that doors use, as of September 2026, and their replacements from the
 * settings.
 */
final class Documents {

    static final String PROFILE = "PolarisProfilePageContentQuery";
    static final String POSTS = "PolarisProfilePostsQuery";
    static final String TYPEAHEAD = "PolarisSearchBoxNonProfiledRefetchableQuery";

    private static final String API = "api/graphql";
    private static final String QUERY = "graphql/query";
    private static final Pattern FORM = Pattern.compile("(\\w+)=(\\d+)@/?(\\S+)");

    private final Map<String, Document> byName = new HashMap<>();

    /**
     * @param replaced {@code friendly name=doc_id@path} of replacements for the built-in ones, comma separated
     */
    Documents(String replaced) {
        put(new Document(PROFILE, "28036671149327607", API));
        put(new Document(POSTS, "28379418928391013", QUERY));
        put(new Document(TYPEAHEAD, "27634848489527274", API));
        for (var entry : replaced.split(",", -1)) {
            var form = FORM.matcher(entry.strip());
            if (form.matches()) {
                put(new Document(form.group(1), form.group(2), form.group(3)));
            }
        }
    }

    Document named(String name) {
        return Optional.ofNullable(byName.get(name)).orElseThrow();
    }

    private void put(Document document) {
        byName.put(document.name(), document);
    }
}
