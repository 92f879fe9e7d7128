package io.vzaimno.instagram.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vzaimno.instagram.Handle;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds user names in the fields of an entry. */
final class Names {

    private static final String DELETED = "__deleted__";
    private static final String HOST = "instagram.com/";

    /** Names of deleted accounts are shorter than this; the rest is not kept. */
    private static final int LONGEST_DELETED = 80;

    private Names() {}

    /** The row of an entry with these fields, names or links to profiles, the likeliest first. */
    static Row row(@Nullable Instant since, String... fields) {
        for (var field : fields) {
            var name = bareName(field.strip());
            if (name.toLowerCase(Locale.ROOT).startsWith(DELETED)) {
                return new Row.Deleted(name.substring(0, Math.min(name.length(), LONGEST_DELETED)));
            }
            var handle = Handle.ofName(name);
            if (handle.isPresent()) {
                return new Row.Named(handle.get(), since);
            }
        }
        return new Row.Nameless();
    }

    /** Whether a text may be a user name. */
    static boolean isName(String text) {
        var name = text.strip();
        return name.startsWith(DELETED) || Handle.ofName(withoutAt(name)).isPresent();
    }

    private static String bareName(String field) {
        if (field.indexOf('/') < 0) {
            return withoutAt(field);
        }
        var link = decoded(field).replace("/_u/", "/");
        var deleted = link.indexOf(HOST + DELETED);
        return deleted >= 0
                ? link.substring(deleted + HOST.length())
                : Handle.parse(link).map(Handle::value).orElse("");
    }

    private static String withoutAt(String name) {
        return name.startsWith("@") ? name.substring(1) : name;
    }

    private static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }
}
