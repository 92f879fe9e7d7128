package io.vzaimno.operations.chat;

import io.vzaimno.conversation.Conversation;
import io.vzaimno.conversation.Step;
import io.vzaimno.language.Amount;
import io.vzaimno.language.Html;
import io.vzaimno.language.Words;
import io.vzaimno.operations.RefundAdministration;
import io.vzaimno.payments.Payment;
import io.vzaimno.payments.PaymentId;
import io.vzaimno.payments.PaymentStatus;
import io.vzaimno.payments.RefundOutcome;
import io.vzaimno.payments.Revenue;
import io.vzaimno.telegram.api.Keyboard;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Paid payments, and their refunds. */
@Component
class PaymentSection implements Section {

    static final String NAME = "payments";

    private static final String REFUND = "payments:refund";
    private static final int ROWS = 6;
    private static final int LONGEST_REASON = 500;

    private final Revenue revenue;
    private final RefundAdministration refunds;

    PaymentSection(Revenue revenue, RefundAdministration refunds) {
        this.revenue = revenue;
        this.refunds = refunds;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Step pressed(Visit visit, Path path) {
        return switch (path.word(1)) {
            case "", "page" -> list(visit.words(), path.page(2));
            case "one" ->
                find(path)
                        .map(payment -> one(visit.words(), payment, Html.EMPTY))
                        .orElseGet(Step.Outdated::new);
            case "refund" ->
                find(path)
                        .filter(payment -> payment.status() == PaymentStatus.COMPLETED)
                        .map(payment -> askReason(visit.words(), payment, Html.EMPTY))
                        .orElseGet(Step.Outdated::new);
            default -> new Step.Outdated();
        };
    }

    @Override
    public Step typed(Visit visit, Conversation.Asking asked, String text) {
        var words = visit.words();
        var payment = payment(asked.facts());
        var reason = text.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return askReason(words, payment, words.html("admin.reason_unreadable"));
        }
        return new Step.Confirm(
                Html.paragraphs(
                        described(words, payment),
                        words.html("admin.refund_confirm", Map.of("reason", Html.text(reason)))),
                REFUND,
                List.of(payment.id().toString(), reason),
                "payments:one:" + payment.id());
    }

    @Override
    public Step confirmed(Visit visit, Conversation.Question asked) {
        var words = visit.words();
        var id = payment(asked.facts()).id();
        return switch (refunds.request(visit.admin(), id, asked.facts().get(1))) {
            case RefundOutcome.Accepted(var payment, var taken) ->
                one(words, payment, words.html("admin.refund_asked", Map.of("count", taken)));
            case RefundOutcome.NotRefundable(var payment) -> one(words, payment, words.html("admin.refund_impossible"));
            case RefundOutcome.NoSuchPayment _ -> new Step.Outdated();
        };
    }

    private Step list(Words words, int page) {
        var payments = revenue.recent(ROWS + 1, (long) page * ROWS);
        var keyboard = Keyboard.NONE;
        for (var payment : payments.stream().limit(ROWS).toList()) {
            keyboard = keyboard.with(AdminScreens.button(
                    "%s%s · %d"
                            .formatted(
                                    mark(payment),
                                    amount(words, payment),
                                    payment.user().value()),
                    NAME,
                    "one",
                    payment.id()));
        }
        return new Step.Show(AdminScreens.screen(
                AdminScreens.leafing(keyboard, "payments:page", page, payments.size() > ROWS)
                        .with(AdminScreens.back(words, HomeSection.NAME)),
                words.html(payments.isEmpty() ? "admin.payments_none" : "admin.payments")));
    }

    private static Step one(Words words, Payment payment, Html news) {
        var keyboard = payment.status() == PaymentStatus.COMPLETED
                ? Keyboard.row(AdminScreens.danger(words.plain("button.admin_refund"), NAME, "refund", payment.id()))
                : Keyboard.NONE;
        return new Step.Show(AdminScreens.screen(
                keyboard.with(
                        AdminScreens.back(words, NAME),
                        AdminScreens.button(
                                words.plain("button.admin_user"),
                                UserSection.NAME,
                                "card",
                                payment.user().value())),
                news,
                described(words, payment)));
    }

    private static Step askReason(Words words, Payment payment, Html fault) {
        return new Step.Ask(
                AdminScreens.note(
                        words,
                        Html.paragraphs(described(words, payment), fault, words.html("admin.refund_ask")),
                        NAME,
                        "one",
                        payment.id()),
                REFUND,
                List.of(payment.id().toString()));
    }

    private static Html described(Words words, Payment payment) {
        return words.html(
                "admin.payment",
                Map.of(
                        "amount", amount(words, payment),
                        "name", Html.text(payment.tariffName()),
                        "user", String.valueOf(payment.user().value()),
                        "time", AdminScreens.moment(payment.completedAt().orElse(payment.createdAt())),
                        "key", payment.id().toString(),
                        "state", payment.status() == PaymentStatus.REFUNDED ? "refunded" : "completed"));
    }

    private static String mark(Payment payment) {
        return payment.status() == PaymentStatus.REFUNDED ? "↩️ " : "";
    }

    private static String amount(Words words, Payment payment) {
        var amount = Map.of("amount", new Amount(payment.amount()));
        return switch (payment.method()) {
            case TELEGRAM_STARS -> words.plain("amount.stars", amount);
            case ROBOKASSA -> words.plain("amount.roubles", amount);
        };
    }

    private Payment payment(List<String> facts) {
        return refunds.find(new PaymentId(UUID.fromString(facts.getFirst()))).orElseThrow();
    }

    private Optional<Payment> find(Path path) {
        return path.uuid(2).map(PaymentId::new).flatMap(refunds::find);
    }
}
