package io.vzaimno.sim.instagram;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Somebody's login at the simulated web site. */
public final class SimSession {

    private final SimProfile viewer;
    private final AtomicInteger logins;
    private final PageTokens tokens;
    private String id;
    private @Nullable String nextId;
    private boolean revoked;

    /** @param logins how many there have been in the world */
    SimSession(SimProfile viewer, AtomicInteger logins) {
        this.viewer = viewer;
        this.logins = logins;
        this.id = newId();
        this.tokens = new PageTokens(logins.get());
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

    /** The tokens that pages have given to it so far are not accepted any more. */
    public void expireTokens() {
        tokens.expire();
    }

    PageTokens tokens() {
        return tokens;
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
        return "%s%%3AToken%dOf%s%%3A27"
                .formatted(
                        viewer.member().pk(),
                        logins.incrementAndGet(),
                        viewer.member().number());
    }
}
