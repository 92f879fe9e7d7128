package io.vzaimno.wording;

/** What somebody has, to be said with its unit. */
public record Balance(int checks) {}
