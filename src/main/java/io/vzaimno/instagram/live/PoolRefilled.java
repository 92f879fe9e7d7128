package io.vzaimno.instagram.live;

/** There is a session again that can serve. */
public record PoolRefilled() {}
