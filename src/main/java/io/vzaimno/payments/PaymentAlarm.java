package io.vzaimno.payments;

/**
 * A problem with a payment that an admin must look at.
 *
 * @param key the subject; an alarm with the same key is sent once
 * @param text in English, one line, without secrets
 */
public record PaymentAlarm(String key, String text) {}
