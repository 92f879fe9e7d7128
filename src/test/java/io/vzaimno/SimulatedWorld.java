package io.vzaimno;

import io.vzaimno.sim.instagram.DemoProfiles;
import io.vzaimno.sim.instagram.InstagramSimulator;
import io.vzaimno.sim.telegram.TelegramSimulator;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Puts each context between a Telegram and an Instagram of its own, to be injected into tests. */
final class SimulatedWorld implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var telegram = TelegramSimulator.start();
        var instagram = InstagramSimulator.start();
        DemoProfiles.addTo(instagram);
        add(context, "telegramSimulator", telegram);
        add(context, "instagramSimulator", instagram);
        TestPropertyValues.of(
                        "TELEGRAM_TOKEN=" + telegram.token(),
                        "TELEGRAM_API_URL=" + telegram.url(),
                        "INSTAGRAM_BASE_URL=" + instagram.url(),
                        "INSTAGRAM_SESSION_ID=" + instagram.login("vera.views").id())
                .applyTo(context);
    }

    private static void add(ConfigurableApplicationContext context, String name, AutoCloseable simulator) {
        var beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerSingleton(name, simulator);
        beans.registerDisposableBean(name, simulator::close);
    }
}
