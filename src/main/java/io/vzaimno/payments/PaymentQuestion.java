package io.vzaimno.payments;

import io.vzaimno.accounts.UserId;

/**
 * A user's question about a payment, for the admins.
 *
 * @param key an idempotency key: the same question has the same key
 * @param text as it was typed
 */
public record PaymentQuestion(String key, UserId user, String text) {}
