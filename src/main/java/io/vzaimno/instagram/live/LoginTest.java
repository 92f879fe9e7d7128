package io.vzaimno.instagram.live;

import io.vzaimno.instagram.site.Refusal;
import java.time.Instant;

/** What came of trying a login with a test call. */
public sealed interface LoginTest {

    /** Instagram answers it; this is how it now stands in the pool. */
    record Passed(PooledSession session) implements LoginTest {}

    /** Instagram does not answer it. */
    record Failed(Refusal refusal) implements LoginTest {}

    /** Nothing was asked, for the session is asking or pausing until then. */
    record NotYet(Instant readyAt) implements LoginTest {}

    record NoSuchSession() implements LoginTest {}
}
