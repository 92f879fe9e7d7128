package io.vzaimno.sim.instagram;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody's login at the simulated web site. */
public final class SimSession {

    private final SimProfile viewer;
    private int logins;
    private String id;
    private @Nullable String nextId;
    private boolean revoked;

    SimSession(SimProfile viewer) {
        this.viewer = viewer;
        this.id = newId();
    }

    /** The value of the cookie named sessionid. */
    public synchronized String id() {
        return id;
    }

    /** Whose login it is. */
    public SimProfile viewer() {
        return viewer;
    }

    /** Instagram ends the login. */
    public synchronized void revoke() {
        revoked = true;
    }

    /** With its next answer Instagram sets another sessionid; from then on it knows no other. */
    public synchronized void renew() {
        nextId = newId();
    }

    synchronized boolean isRevoked() {
        return revoked;
    }

    String csrfToken() {
        return "csrf" + viewer.member().pk();
    }

    String claim() {
        return "hmac." + viewer.member().pk();
    }

    /** The new sessionid, if there is to be one, which is the valid one from now on. */
    synchronized Optional<String> takeRenewal() {
        var renewal = Optional.ofNullable(nextId);
        renewal.ifPresent(newId -> id = newId);
        nextId = null;
        return renewal;
    }

    private String newId() {
        logins++;
        return "%s%%3Atoken%dOf%s%%3A%d"
                .formatted(viewer.member().pk(), logins, viewer.member().number(), logins);
    }
}
