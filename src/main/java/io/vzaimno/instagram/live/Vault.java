package io.vzaimno.instagram.live;

import org.jspecify.annotations.Nullable;

/** Turns sessions into what may lie in the database and back. */
record Vault(SecretBox box) {

    String seal(Session session) {
        var secret = new Secret(session.id(), session.csrfToken(), session.claim());
        return box.seal(Json.MAPPER.writeValueAsString(secret), place(session.account()));
    }

    Session open(Pk account, String sealed) {
        var secret = Json.MAPPER.readValue(box.open(sealed, place(account)), Secret.class);
        return new Session(account, secret.id, secret.csrfToken, secret.claim);
    }

    /** Tells whether the same login is given again, also after Instagram has renewed it. */
    String mark(Session session) {
        return box.mark(session.id());
    }

    boolean isOurs(String sealed) {
        return box.isOurs(sealed);
    }

    private static String place(Pk account) {
        return "instagram_sessions|secret|" + account;
    }

    record Secret(String id, @Nullable String csrfToken, String claim) {}
}
