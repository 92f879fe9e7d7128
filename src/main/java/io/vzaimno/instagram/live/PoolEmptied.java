package io.vzaimno.instagram.live;

/** The last session that could serve is gone: live checks cannot be sold until there is another one. */
public record PoolEmptied() {}
