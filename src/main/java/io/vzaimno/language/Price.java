package io.vzaimno.language;

/** What something costs, to be said with its unit. */
public record Price(int checks) {}
