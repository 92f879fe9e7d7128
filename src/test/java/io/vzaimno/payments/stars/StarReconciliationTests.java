package io.vzaimno.payments.stars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.BusinessJourney;
import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.Introduction;
import io.vzaimno.accounts.UserId;
import io.vzaimno.payments.IncomingMoney;
import io.vzaimno.payments.OrderOutcome;
import io.vzaimno.payments.PaymentMethod;
import io.vzaimno.payments.Payments;
import io.vzaimno.payments.TariffOffer;
import io.vzaimno.payments.Tariffs;
import io.vzaimno.sim.telegram.Fault;
import io.vzaimno.sim.telegram.SimUser;
import io.vzaimno.sim.telegram.TelegramSimulator;
import java.math.BigDecimal;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What Telegram's book lacks. */
@BusinessJourney
class StarReconciliationTests {

    private static final UserId BUYER = new UserId(700_001);

    @Autowired
    TelegramSimulator telegram;

    @Autowired
    StarReconciliation reconciliation;

    @Autowired
    Payments payments;

    @Autowired
    Tariffs tariffs;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private SimUser operator;

    @BeforeEach
    void creditWhatTelegramNeverTook() {
        telegram.faults().next(1_000, "getStarTransactions", new Fault.ServerError());
        operator = telegram.user(900).named("Olga", "Operator").speaks("en");
        operator.types("/start");
        accounts.ensure(BUYER, new Introduction(null, "Bea", null, null));
        var tariff =
                tariffs.create(new TariffOffer("Five", "", 5, new BigDecimal("99.00"), OptionalInt.of(50), 1), true);
        var opened = (OrderOutcome.Opened) payments.open(BUYER, tariff.id(), PaymentMethod.TELEGRAM_STARS);
        payments.settle(
                opened.payment().id(),
                new IncomingMoney(PaymentMethod.TELEGRAM_STARS, new BigDecimal(50), "invented-charge", "test"));
        jdbc.sql("UPDATE payments SET completed_at = completed_at - interval '2 hours' WHERE user_id = :buyer")
                .param("buyer", BUYER.value())
                .update();
    }

    @Test
    void alarmsOnlyOfWhatABookThatItCouldReadLacks() {
        reconciliation.run();
        assertThat(alarms()).isZero();

        telegram.faults().clear();
        reconciliation.run();
        reconciliation.run();

        assertThat(alarms()).isOne();
        await().until(() -> operator.chat().messages().stream()
                .anyMatch(message -> message.text().contains("invented-charge")));
    }

    private int alarms() {
        return jdbc.sql("SELECT count(*) FROM messages WHERE dedup_key LIKE 'alarm:unknown:invented-charge%'")
                .query(Integer.class)
                .single();
    }
}
