package io.vzaimno.language;

/** What somebody has, to be said with its unit. */
public record Balance(int checks) {}
