package io.vzaimno.instagram.live;

/** The last usable session is gone: live checks cannot be sold until there is another one. */
public record PoolEmptied() {}
