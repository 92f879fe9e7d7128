package io.vzaimno.instagram.live;

import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.site.AccountId;
import io.vzaimno.instagram.site.OwnName;
import io.vzaimno.instagram.site.PageTokens;
import io.vzaimno.instagram.site.Session;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Turns sessions into what may lie in the database and back. */
record SessionCipher(SecretBox box) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    String seal(Session session) {
        return box.seal(JSON.writeValueAsString(Secret.of(session)), place(session.account()));
    }

    Session open(AccountId account, String sealed) {
        return JSON.readValue(box.open(sealed, place(account)), Secret.class).session(account);
    }

    /** Tells whether the same login is given again, also after Instagram has renewed it. */
    String mark(Session session) {
        return box.mark(session.id());
    }

    boolean isOurs(String sealed) {
        return box.isOurs(sealed);
    }

    private static String place(AccountId account) {
        return "instagram_sessions|secret|" + account;
    }

    /** The names of the fields are stored. */
    record Secret(
            String id,
            @Nullable String csrfToken,
            String claim,
            @Nullable String name,
            @Nullable Instant nameSeenAt,
            @Nullable PageTokens tokens) {

        static Secret of(Session session) {
            var name = session.name();
            return new Secret(
                    session.id(),
                    session.csrfToken(),
                    session.claim(),
                    name == null ? null : name.handle().value(),
                    name == null ? null : name.seenAt(),
                    session.tokens());
        }

        Session session(AccountId account) {
            var known = name == null || nameSeenAt == null ? null : new OwnName(new Handle(name), nameSeenAt);
            return new Session(account, id, csrfToken, claim, known, tokens);
        }
    }
}
