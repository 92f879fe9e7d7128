package io.vzaimno.language;

/** A price in checks, formatted with its unit. */
public record Price(int checks) {}
