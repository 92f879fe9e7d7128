package io.vzaimno.instagram.live;

/** Accounts can be read again. */
public record SourceOpened() {}
