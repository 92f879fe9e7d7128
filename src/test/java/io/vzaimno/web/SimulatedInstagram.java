package io.vzaimno.web;

import io.vzaimno.sim.instagram.InstagramSimulator;
import java.util.stream.Stream;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Lets the service read a simulated Instagram, with one session. */
final class SimulatedInstagram implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final InstagramSimulator WORLD = InstagramSimulator.start();

    static {
        Stream.of("mila", "mila.travels", "noor", "one", "two", "three", "four", "five")
                .forEach(name -> WORLD.profile(name).followers(12).following(9).mutual(4));
        WORLD.profile("quiet.gate").followers(12).following(9).hidden();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "INSTAGRAM_BASE_URL=" + WORLD.url(),
                        "INSTAGRAM_SESSION_ID=" + WORLD.login("web.viewer").id())
                .applyTo(context);
    }
}
