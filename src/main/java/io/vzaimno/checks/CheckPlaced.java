package io.vzaimno.checks;

import io.vzaimno.accounts.UserId;

/** A check was ordered and paid for. */
public record CheckPlaced(CheckId check, UserId user) {}
