package io.vzaimno.instagram.live;

import io.vzaimno.instagram.site.InstagramProperties;
import io.vzaimno.instagram.site.InstagramWeb;
import java.time.Clock;
import java.util.Random;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

    @Bean
    InstagramWeb instagramWeb(InstagramProperties properties, Sessions sessions, Clock clock) {
        return new InstagramWeb(properties, sessions::renew, clock);
    }

    @Bean
    LookupPlan lookupPlan(InstagramProperties properties) {
        return LookupPlan.of(properties);
    }

    @Bean
    RequestPace instagramPace(InstagramProperties properties) {
        return new RequestPace(properties, new Random());
    }

    @Bean
    SessionCipher instagramVault(SecretProperties secrets) {
        var key = secrets.key().isEmpty() ? new KeyFile(secrets.keyFile()).read() : secrets.key();
        return new SessionCipher(new SecretBox(key));
    }
}
