package io.vzaimno.payments.robokassa;

/** What Robokassa answers about a refund. */
sealed interface RefundAnswer {

    /** It will see to it. */
    record Accepted(String request) implements RefundAnswer {}

    record Finished() implements RefundAnswer {}

    /** It will not give the money back. */
    record Declined(String message) implements RefundAnswer {}

    /** Not known for now; it may or may not have heard of the refund. */
    record Unclear(String why) implements RefundAnswer {}
}
