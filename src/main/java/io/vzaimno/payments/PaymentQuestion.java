package io.vzaimno.payments;

import io.vzaimno.accounts.UserId;

/**
 * Somebody has asked those who operate the service about a payment.
 *
 * @param key the same question has the same
 * @param text as it was typed
 */
public record PaymentQuestion(String key, UserId user, String text) {}
