package io.vzaimno.checks;

import io.vzaimno.accounts.UserId;

/** A check has read more names, or started or ended a long pause. */
public record CheckProgressed(CheckId check, UserId user) {}
