package io.vzaimno.sim.telegram;

import tools.jackson.databind.node.ObjectNode;

/** What the user saw when he wanted to pay. */
public sealed interface Payment {

    /**
     * His Stars are gone.
     *
     * @param charge the telegram_payment_charge_id
     * @param update the message with the successful_payment, also when the bot was not told
     */
    record Paid(String charge, ObjectNode update) implements Payment {}

    /** The bot refused, with a reason for the user. */
    record Declined(String reason) implements Payment {}

    /** The bot did not answer in time. */
    record TimedOut() implements Payment {}

    /** There is nothing to be paid any more: the invoice is paid already, or its message was deleted. */
    record Closed() implements Payment {}
}
