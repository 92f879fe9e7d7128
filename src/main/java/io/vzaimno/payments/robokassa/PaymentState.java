package io.vzaimno.payments.robokassa;

import java.math.BigDecimal;
import java.util.Optional;

/** What Robokassa knows of an invoice. */
sealed interface PaymentState {

    /**
     * Somebody has at least opened the payment page.
     *
     * @param sum that the shop asked for
     * @param key by which Robokassa knows it, once it is paid
     */
    record Known(Stage stage, Optional<BigDecimal> sum, Optional<String> key, ShpParameters own)
            implements PaymentState {}

    record Unknown() implements PaymentState {}

    /** More than one payment bears this number. */
    record Ambiguous() implements PaymentState {}

    /** The question was not understood: the shop's name, password or algorithm is wrong. */
    record Misunderstood() implements PaymentState {}

    /** There is no answer for now. */
    record NoAnswer(String why) implements PaymentState {}

    /** How far a payment has come. */
    enum Stage {
        /** Not paid, or a stage that we do not know: to be looked at again. */
        WAITING,
        PAID,
        CANCELLED,
        RETURNED,
        SUSPENDED;

        /** Read from the state's code. 50, money that is being credited, is not there yet. */
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
