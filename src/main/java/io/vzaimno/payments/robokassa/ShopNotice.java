package io.vzaimno.payments.robokassa;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Logs at startup whether roubles are accepted. */
@Component
class ShopNotice {

    private static final Logger log = LoggerFactory.getLogger(ShopNotice.class);

    private final Environment environment;
    private final ShopProperties shop;

    ShopNotice(Environment environment, ShopProperties shop) {
        this.environment = environment;
        this.shop = shop;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        var missing = ShopIsSetUp.missing(environment);
        if (ShopIsSetUp.isHalfSetUp(environment)) {
            log.warn("Robokassa is off, because its settings are incomplete. Missing: {}", String.join(", ", missing));
        } else if (!missing.isEmpty()) {
            log.info("Robokassa is off: {} not set", String.join(", ", missing));
        } else if (shop.testMode()) {
            log.warn("Robokassa is in test mode: test payments credit balances, real payments are rejected");
        } else {
            log.info("Robokassa is on");
        }
    }
}
