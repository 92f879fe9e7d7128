package io.vzaimno.checks;

import io.vzaimno.accounts.UserId;

/** A check was cancelled before it began; its price is refunded. */
public record CheckCancelled(CheckId check, UserId user) {}
