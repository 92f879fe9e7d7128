package io.vzaimno.promotions.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.Introduction;
import io.vzaimno.accounts.UserId;
import io.vzaimno.checks.CheckCompleted;
import io.vzaimno.checks.CheckId;
import io.vzaimno.payments.IncomingMoney;
import io.vzaimno.payments.MoneyTest;
import io.vzaimno.payments.OrderOutcome;
import io.vzaimno.payments.Payment;
import io.vzaimno.payments.PaymentMethod;
import io.vzaimno.payments.Payments;
import io.vzaimno.payments.Refunds;
import io.vzaimno.payments.TariffOffer;
import io.vzaimno.payments.Tariffs;
import java.math.BigDecimal;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@MoneyTest
class CampaignsTests {

    private static final AtomicLong NUMBERS = new AtomicLong(600_000);

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignEvents events;

    @Autowired
    Accounts accounts;

    @Autowired
    Payments payments;

    @Autowired
    Tariffs tariffs;

    @Autowired
    Refunds refunds;

    @Autowired
    TransactionOperations transaction;

    private String code;

    @BeforeEach
    void begin() {
        code = "blog_" + NUMBERS.incrementAndGet();
        assertThat(campaigns.create(code, "A blog")).isPresent();
    }

    @Test
    void countsHowFarItsVisitorsGo() {
        visit();
        var ben = visit();
        var cid = visit();
        visitAgain(cid);
        checked(ben);
        checked(cid);
        checked(cid);
        pay(cid);

        var funnel = funnel();

        assertThat(funnel.started()).isEqualTo(3);
        assertThat(funnel.newcomers()).isEqualTo(3);
        assertThat(funnel.checked()).isEqualTo(2);
        assertThat(funnel.paid()).isOne();
        assertThat(funnel.stars()).isEqualTo(100);
        assertThat(funnel.roubles()).isZero();
    }

    @Test
    void forgetsPaymentsThatWereGivenBack() {
        var ann = visit();
        var payment = pay(ann);
        pay(ann);

        refunds.done(payment.id(), "given back");

        assertThat(funnel().paid()).isOne();
        assertThat(funnel().stars()).isEqualTo(100);
    }

    @Test
    void claimsNothingThatCameBeforeTheVisit() {
        var ann = new UserId(NUMBERS.incrementAndGet());
        accounts.ensure(ann, new Introduction(null, "Ann", null, null));
        var earlier = pay(ann);
        visitAgain(ann);
        refunds.done(earlier.id(), "given back");

        assertThat(funnel().started()).isOne();
        assertThat(funnel().newcomers()).isZero();
        assertThat(funnel().paid()).isZero();
        assertThat(funnel().stars()).isZero();
    }

    @Test
    void knowsNoVisitsOfCampaignsThatDoNotExist() {
        var ann = new UserId(NUMBERS.incrementAndGet());

        transaction.executeWithoutResult(
                _ -> campaigns.visit(ann, "nobodys", accounts.open(ann, new Introduction(null, "Ann", null, null))));

        assertThat(campaigns.funnel("nobodys")).isEmpty();
        assertThat(campaigns.create(code, "Another")).isEmpty();
    }

    private UserId visit() {
        var user = new UserId(NUMBERS.incrementAndGet());
        visitAgain(user);
        return user;
    }

    private void visitAgain(UserId user) {
        transaction.executeWithoutResult(
                _ -> campaigns.visit(user, code, accounts.open(user, new Introduction(null, "Ann", null, null))));
    }

    private void checked(UserId user) {
        events.on(new CheckCompleted(new CheckId(UUID.randomUUID()), user));
    }

    private Payment pay(UserId user) {
        var offer = new TariffOffer("Ten", "", 10, new BigDecimal("199.00"), OptionalInt.of(100), 1);
        var tariff = tariffs.create(offer, true);
        var order = ((OrderOutcome.Opened) payments.open(user, tariff.id(), PaymentMethod.TELEGRAM_STARS)).payment();
        payments.settle(
                order.id(),
                new IncomingMoney(
                        PaymentMethod.TELEGRAM_STARS, BigDecimal.valueOf(100), "charge " + order.id(), "test"));
        return order;
    }

    private Funnel funnel() {
        return campaigns.funnel(code).orElseThrow();
    }
}
