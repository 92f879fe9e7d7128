package io.vzaimno.language;

/** A balance of checks, formatted with its unit. */
public record Balance(int checks) {}
