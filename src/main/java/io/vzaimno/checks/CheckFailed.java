package io.vzaimno.checks;

import io.vzaimno.accounts.UserId;

/** A check ended without a result; its price is refunded. */
public record CheckFailed(CheckId check, UserId user, FailReason reason) {}
