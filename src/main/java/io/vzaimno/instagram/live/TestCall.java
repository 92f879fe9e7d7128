package io.vzaimno.instagram.live;

import io.vzaimno.instagram.site.Answer;
import io.vzaimno.instagram.site.InstagramProperties;
import io.vzaimno.instagram.site.InstagramWeb;
import io.vzaimno.instagram.site.Page;
import io.vzaimno.instagram.site.Session;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/**
 * Requests the list of a login's own account, which shows that the login is alive and can read lists; one request, and
 * independent of the doors of look-ups.
 */
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
        var answer = web.ownList(session);
        return new Result(answer, newest.get());
    }

    /**
     * @param renewed the session after the reply, which is stored nowhere else
     */
    record Result(Answer<Page> answer, Session renewed) {}
}
