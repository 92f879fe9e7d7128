package io.vzaimno.payments;

/**
 * Something about a payment needs the operators' eyes.
 *
 * @param key what it is about; the same alarm is not told twice
 * @param text in English, one line, without secrets
 */
public record PaymentAlarm(String key, String text) {}
