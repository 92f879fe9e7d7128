package io.vzaimno.checks;

import io.vzaimno.accounts.UserId;

/** A check has its result. */
public record CheckCompleted(CheckId check, UserId user) {}
