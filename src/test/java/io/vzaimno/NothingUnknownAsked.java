package io.vzaimno;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.sim.telegram.TelegramSimulator;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Holds each test to asking Telegram for nothing that it does not know. */
final class NothingUnknownAsked implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext test) {
        var telegram = SpringExtension.getApplicationContext(test).getBean(TelegramSimulator.class);

        assertThat(telegram.violations()).isEmpty();
    }
}
