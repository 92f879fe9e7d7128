package io.vzaimno.payments.robokassa;

import java.math.BigDecimal;
import java.util.Optional;

/** What Robokassa knows about an invoice. */
sealed interface PaymentState {

    /**
     * The payment page was opened at least.
     *
     * @param sum the amount that the shop asked for
     * @param key Robokassa's id of the payment, once it is paid
     */
    record Known(Stage stage, Optional<BigDecimal> sum, Optional<String> key, ShpParameters own)
            implements PaymentState {}

    record Unknown() implements PaymentState {}

    /** Several payments have this number. */
    record Ambiguous() implements PaymentState {}

    /** Robokassa rejects the request: the shop's name, password or algorithm is wrong. */
    record Misunderstood() implements PaymentState {}

    /** No answer now; worth a retry. */
    record NoAnswer(String why) implements PaymentState {}

    /** The stage of a payment. */
    enum Stage {
        /** Not paid, or in an unknown stage: check again later. */
        WAITING,
        PAID,
        CANCELLED,
        RETURNED,
        SUSPENDED;

        /** Maps a state code. Code 50, money being credited, does not count as paid yet. */
        static Stage of(int code) {
            return switch (code) {
                case 100 -> PAID;
                case 10 -> CANCELLED;
                case 60 -> RETURNED;
                case 80 -> SUSPENDED;
                default -> WAITING;
            };
        }
    }
}
