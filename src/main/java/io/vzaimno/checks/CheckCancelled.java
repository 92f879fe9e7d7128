package io.vzaimno.checks;

import io.vzaimno.accounts.UserId;

/** A check was cancelled before it began; what it cost is given back. */
public record CheckCancelled(CheckId check, UserId user) {}
