package io.vzaimno.payments.robokassa;

import io.vzaimno.sim.robokassa.RobokassaSimulator;
import io.vzaimno.sim.telegram.TelegramSimulator;
import java.time.Duration;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives each context a Robokassa and a Telegram of its own, to be injected into tests. */
final class SimulatedShop implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var simulator = RobokassaSimulator.start();
        simulator.repeatAfter(Duration.ofMillis(200));
        var telegram = TelegramSimulator.start();
        add(context, "robokassaSimulator", simulator);
        add(context, "telegramSimulator", telegram);
        TestPropertyValues.of(simulator.settings())
                .and("TELEGRAM_TOKEN=" + telegram.token(), "TELEGRAM_API_URL=" + telegram.url())
                .applyTo(context);
    }

    private static void add(ConfigurableApplicationContext context, String name, AutoCloseable simulator) {
        var beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerSingleton(name, simulator);
        beans.registerDisposableBean(name, simulator::close);
    }
}
