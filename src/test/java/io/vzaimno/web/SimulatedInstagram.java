package io.vzaimno.web;

import io.vzaimno.sim.instagram.InstagramSimulator;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Lets the service read a simulated Instagram, with one session. */
final class SimulatedInstagram implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final InstagramSimulator WORLD = InstagramSimulator.start();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "INSTAGRAM_BASE_URL=" + WORLD.url(),
                        "INSTAGRAM_SESSION_ID=" + WORLD.login("web.viewer").id())
                .applyTo(context);
    }
}
