package io.vzaimno.checks;

import io.vzaimno.accounts.UserId;

/** A check has left the line and begun. */
public record CheckStarted(CheckId check, UserId user) {}
