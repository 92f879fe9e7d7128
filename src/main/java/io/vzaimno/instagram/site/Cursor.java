package io.vzaimno.instagram.site;

/** The position in a list, as Instagram encodes it; sent back unchanged. */
public record Cursor(String value) {}
