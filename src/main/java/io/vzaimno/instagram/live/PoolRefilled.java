package io.vzaimno.instagram.live;

/** The pool has a usable session again. */
public record PoolRefilled() {}
