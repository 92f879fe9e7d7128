package io.vzaimno.payments.stars;

import com.pengrad.telegrambot.model.stars.StarTransaction;
import com.pengrad.telegrambot.model.stars.partner.TransactionPartnerUser;
import com.pengrad.telegrambot.request.GetStarTransactions;
import com.pengrad.telegrambot.response.GetStarTransactionsResponse;
import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.Introduction;
import io.vzaimno.accounts.UserId;
import io.vzaimno.payments.PaymentAlarm;
import io.vzaimno.payments.Payments;
import io.vzaimno.telegram.api.Outcome;
import io.vzaimno.telegram.api.Telegram;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reconciles our payments with Telegram's list of Star transactions: missed payments are settled, and payments that
 * Telegram does not know raise an alarm. The list only grows and starts with the oldest entry, so each run continues where
 * the last one stopped. A refund is an entry of its own with the id of its payment.
 */
@Component
class StarReconciliation {

    private static final int PAGE = 100;
    private static final String CAUSE = "Telegram's book";

    /** The age of the credited payments to compare: at most this old, and old enough for Telegram to list them. */
    private static final Duration MAX_AGE = Duration.ofDays(3);

    private static final Duration MIN_AGE = Duration.ofHours(1);

    private final Telegram telegram;
    private final StarBook book;
    private final StarPayments stars;
    private final Payments payments;
    private final Accounts accounts;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StarReconciliation(
            Telegram telegram,
            StarBook book,
            StarPayments stars,
            Payments payments,
            Accounts accounts,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.telegram = telegram;
        this.book = book;
        this.stars = stars;
        this.payments = payments;
        this.accounts = accounts;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Looks for missing payments only after reading the list to its end. */
    void run() {
        var page = nextPage();
        while (page.isPresent() && page.get().size() == PAGE) {
            take(page.get());
            page = nextPage();
        }
        page.ifPresent(last -> {
            take(last);
            alarmOfUnknown();
        });
    }

    /** Empty while Telegram does not answer: the next run continues. */
    private Optional<List<StarTransaction>> nextPage() {
        var request = new GetStarTransactions().offset(book.read()).limit(PAGE);
        return telegram.call(request) instanceof Outcome.Done<GetStarTransactionsResponse>(var response)
                ? Optional.of(List.of(response.result().transactions()))
                : Optional.empty();
    }

    private void take(List<StarTransaction> page) {
        transaction.executeWithoutResult(_ -> {
            page.forEach(this::take);
            book.turnPage(page.size());
        });
    }

    private void take(StarTransaction entry) {
        if (entry.source() instanceof TransactionPartnerUser payer && payer.invoicePayload() != null) {
            var user = payer.user();
            var introduction =
                    new Introduction(user.username(), user.firstName(), user.lastName(), user.languageCode());
            accounts.ensure(new UserId(user.id()), introduction);
            stars.settle(new UserId(user.id()), payer.invoicePayload(), entry.amount(), entry.id(), CAUSE);
            book.note(entry.id());
        } else if (entry.receiver() instanceof TransactionPartnerUser) {
            stars.refunded(entry.id(), CAUSE);
        }
    }

    private void alarmOfUnknown() {
        var now = clock.instant();
        book.missing(payments.charges(now.minus(MAX_AGE), now.minus(MIN_AGE)))
                .forEach(charge -> events.publishEvent(new PaymentAlarm(
                        "unknown:" + charge, "Telegram does not know charge " + charge + ", which was credited.")));
    }
}
