package io.vzaimno.checks;

import io.vzaimno.accounts.UserId;

/** A check was admitted and has begun. */
public record CheckStarted(CheckId check, UserId user) {}
