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
 * Compares our payments with Telegram's own book: what we have not heard of is settled now, what Telegram does not know
 * alarms. The book only grows, the oldest entry first, so that each run goes on where the last one stopped; a refund is
 * an entry of its own with the number of its payment.
 */
@Component
class StarReconciliation {

    private static final int PAGE = 100;
    private static final String CAUSE = "Telegram's book";

    /** Which credited payments are looked for: so young that nobody was told yet, so old that the book must have them. */
    private static final Duration WATCHED = Duration.ofDays(3);

    private static final Duration PATIENCE = Duration.ofHours(1);

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

    /** Only a book that was read to its end can lack something. */
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

    /** Empty while Telegram does not answer: the next run goes on. */
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
        book.missing(payments.charges(now.minus(WATCHED), now.minus(PATIENCE)))
                .forEach(charge -> events.publishEvent(new PaymentAlarm(
                        "unknown:" + charge, "Telegram does not know charge " + charge + ", which was credited.")));
    }
}
