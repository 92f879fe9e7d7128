package io.vzaimno.telegram;

import io.vzaimno.sim.telegram.TelegramSimulator;
import io.vzaimno.telegram.outbox.Correspondence;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives each context a Telegram of its own, to be injected into tests. */
public final class SimulatedTelegram implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var telegram = TelegramSimulator.start();
        var beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerSingleton("telegramSimulator", telegram);
        beans.registerDisposableBean("telegramSimulator", telegram::close);
        ((GenericApplicationContext) context)
                .registerBean(
                        Correspondence.class, () -> new Correspondence(telegram, context.getBean(JdbcClient.class)));
        TestPropertyValues.of("TELEGRAM_TOKEN=" + telegram.token(), "TELEGRAM_API_URL=" + telegram.url())
                .applyTo(context);
    }
}
