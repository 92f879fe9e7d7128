package io.vzaimno.instagram.live;

import io.vzaimno.instagram.site.Refusal;
import java.time.Instant;

/** The outcome of testing a login with a request. */
public sealed interface LoginTest {

    /**
     * Instagram answers it.
     *
     * @param session its state in the pool
     */
    record Passed(PooledSession session) implements LoginTest {}

    /** Instagram refuses it. */
    record Failed(Refusal refusal) implements LoginTest {}

    /** Nothing was asked, because the session is in use or pausing until then. */
    record NotYet(Instant readyAt) implements LoginTest {}

    record NoSuchSession() implements LoginTest {}
}
