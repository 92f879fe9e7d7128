package io.vzaimno.stars;

import com.pengrad.telegrambot.model.stars.StarTransaction;
import com.pengrad.telegrambot.model.stars.partner.TransactionPartnerUser;
import com.pengrad.telegrambot.request.GetStarTransactions;
import com.pengrad.telegrambot.response.GetStarTransactionsResponse;
import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.Introduction;
import io.vzaimno.accounts.UserId;
import io.vzaimno.payments.PaymentAlarm;
import io.vzaimno.payments.Payments;
import io.vzaimno.telegram.Outcome;
import io.vzaimno.telegram.Telegram;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Compares our payments with Telegram's own book: what we have not heard of is settled now, what Telegram does not know
 * alarms. The book only grows, the oldest entry first, so that each run goes on where the last one stopped; a refund is
 * an entry of its own with the number of its payment.
 */
@Component
class StarReconciliation {

    private static final int PAGE = 100;
    private static final String CAUSE = "Telegram's book";
    private static final Duration WATCHED = Duration.ofDays(3);
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final Telegram telegram;
    private final StarPayments payments;
    private final Payments book;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StarReconciliation(
            Telegram telegram,
            StarPayments payments,
            Payments book,
            Accounts accounts,
            JdbcClient jdbc,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.telegram = telegram;
        this.payments = payments;
        this.book = book;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    void run() {
        var size = PAGE;
        while (size == PAGE) {
            var page = page(offset());
            if (page.isEmpty()) {
                break;
            }
            transaction.executeWithoutResult(_ -> take(page));
            size = page.size();
        }
        alarmOfUnknown();
    }

    /** Stops quietly when Telegram does not answer: the next run goes on. */
    private List<StarTransaction> page(int offset) {
        return telegram.call(new GetStarTransactions().offset(offset).limit(PAGE))
                        instanceof Outcome.Done<GetStarTransactionsResponse>(var response)
                ? List.of(response.result().transactions())
                : List.of();
    }

    private void take(List<StarTransaction> page) {
        page.forEach(this::take);
        jdbc.sql("UPDATE star_book SET read_entries = read_entries + :read, read_at = :now")
                .param("read", page.size())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private void take(StarTransaction entry) {
        if (entry.source() instanceof TransactionPartnerUser payer && payer.invoicePayload() != null) {
            var user = payer.user();
            var introduction =
                    new Introduction(user.username(), user.firstName(), user.lastName(), user.languageCode());
            accounts.ensure(new UserId(user.id()), introduction);
            payments.settle(new UserId(user.id()), payer.invoicePayload(), entry.amount(), entry.id(), CAUSE);
            jdbc.sql("INSERT INTO star_charges (charge_id) VALUES (:charge) ON CONFLICT DO NOTHING")
                    .param("charge", entry.id())
                    .update();
        } else if (entry.receiver() instanceof TransactionPartnerUser) {
            payments.refunded(entry.id(), CAUSE);
        }
    }

    /** What was credited a while before the book was read must be in it. */
    private void alarmOfUnknown() {
        var now = clock.instant();
        book.charges(now.minus(WATCHED), now.minus(PATIENCE)).stream()
                .filter(charge -> !isKnown(charge))
                .forEach(charge -> events.publishEvent(new PaymentAlarm(
                        "unknown:" + charge, "Telegram does not know charge " + charge + ", which was credited.")));
    }

    private boolean isKnown(String charge) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM star_charges WHERE charge_id = :charge)")
                .param("charge", charge)
                .query(Boolean.class)
                .single();
    }

    private int offset() {
        return jdbc.sql("SELECT read_entries FROM star_book")
                .query(Integer.class)
                .single();
    }
}
