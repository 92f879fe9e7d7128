package io.vzaimno.instagram.live;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** Asks Instagram for a login's own profile, by which a login shows that it is alive; one request. */
@Component
class TestCall {

    private final InstagramProperties properties;
    private final Clock clock;

    TestCall(InstagramProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    Result of(Session session) {
        var newest = new AtomicReference<>(session);
        var web = new InstagramWeb(properties, (_, renewed) -> newest.set(renewed), clock);
        var answer = web.profileById(session, session.account());
        return new Result(answer, newest.get());
    }

    /** @param renewed the session as the answer left it, for nobody else has stored it */
    record Result(Answer<Profile> answer, Session renewed) {}
}
