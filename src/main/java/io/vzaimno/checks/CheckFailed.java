package io.vzaimno.checks;

import io.vzaimno.accounts.UserId;

/** A check ended without a result; what it cost is given back. */
public record CheckFailed(CheckId check, UserId user, FailReason reason) {}
