package io.vzaimno.payments.robokassa;

/** Robokassa's answer about a refund. */
sealed interface RefundAnswer {

    /** The request was accepted. */
    record Accepted(String request) implements RefundAnswer {}

    record Finished() implements RefundAnswer {}

    /** The refund is refused. */
    record Declined(String message) implements RefundAnswer {}

    /** Unknown for now; the request may or may not have arrived. */
    record Unclear(String why) implements RefundAnswer {}
}
