package io.vzaimno.robokassa;

import io.vzaimno.sim.robokassa.RobokassaSimulator;
import java.time.Duration;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives each context a Robokassa of its own, to be injected into tests. */
final class SimulatedShop implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var simulator = RobokassaSimulator.start();
        simulator.repeatAfter(Duration.ofMillis(200));
        var beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerSingleton("robokassaSimulator", simulator);
        beans.registerDisposableBean("robokassaSimulator", simulator::close);
        TestPropertyValues.of(simulator.settings()).applyTo(context);
    }
}
