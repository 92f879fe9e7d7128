package io.vzaimno;

import io.vzaimno.instagram.live.Sessions;
import io.vzaimno.instagram.site.Session;
import io.vzaimno.sim.instagram.InstagramSimulator;
import java.util.List;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Logs more viewers in, so that checks need not wait for each other's session. */
@TestConfiguration(proxyBeanMethods = false)
class FurtherSessions {

    @Bean
    ApplicationRunner loginOfMore(InstagramSimulator instagram, Sessions sessions) {
        return _ -> List.of("walt.watches", "xena.examines", "yuri.yawns")
                .forEach(viewer -> sessions.add(
                        viewer, Session.parse(instagram.login(viewer).id()).orElseThrow()));
    }
}
