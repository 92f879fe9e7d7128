package io.vzaimno.instagram.site;

/** Where a list goes on, in Instagram's own words; sent back unchanged. */
public record Cursor(String value) {}
