package io.vzaimno.instagram.live;

import io.vzaimno.instagram.site.Session;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Adds the configured session to the pool, before anything that could use it starts. */
@Component
class FirstSession implements SmartInitializingSingleton {

    private static final String LABEL = "INSTAGRAM_SESSION_ID";

    private final Sessions sessions;
    private final SecretProperties secrets;

    FirstSession(Sessions sessions, SecretProperties secrets) {
        this.sessions = sessions;
        this.secrets = secrets;
    }

    @Override
    public void afterSingletonsInstantiated() {
        sessions.requireReadable();
        if (!secrets.sessionId().isEmpty()) {
            sessions.addOnce(LABEL, given());
        }
    }

    private Session given() {
        return Session.parse(secrets.sessionId())
                .orElseThrow(() -> new IllegalStateException(LABEL + " is not the value of a cookie named sessionid"));
    }
}
