package io.vzaimno.checks;

import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.live.Doubt;
import io.vzaimno.instagram.live.Lookup;
import io.vzaimno.instagram.site.Door;
import io.vzaimno.instagram.site.InstagramAccount;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** What the database keeps of a look-up beside the account, as JSON. The names of its fields and constants are stored. */
record StoredLookup(
        @Nullable Door foundBy,
        boolean proven,
        Set<Door> silent,
        Set<Door> denials,
        @Nullable Doubt doubt,
        boolean reloaded,
        int failures,
        int rounds) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    static String write(Lookup lookup) {
        return JSON.writeValueAsString(new StoredLookup(
                lookup.foundBy().orElse(null),
                lookup.proven(),
                lookup.silent(),
                lookup.denials(),
                lookup.doubt().orElse(null),
                lookup.reloaded(),
                lookup.failures(),
                lookup.rounds()));
    }

    /** @param json absent where nothing has been asked yet, or an older version has asked */
    static Lookup read(@Nullable String json, Handle name, Optional<InstagramAccount> account) {
        if (json == null) {
            return account.map(found -> Lookup.ofProven(name, found)).orElseGet(() -> Lookup.of(name));
        }
        var stored = JSON.readValue(json, StoredLookup.class);
        return new Lookup(
                name,
                account,
                Optional.ofNullable(stored.foundBy),
                stored.proven,
                stored.silent,
                stored.denials,
                Optional.ofNullable(stored.doubt),
                stored.reloaded,
                stored.failures,
                stored.rounds);
    }
}
