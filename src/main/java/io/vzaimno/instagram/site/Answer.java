package io.vzaimno.instagram.site;

/** The outcome of one request. */
public sealed interface Answer<T> {

    /** Instagram answered. */
    record Got<T>(T value) implements Answer<T> {}

    /** Instagram refused. */
    record Refused<T>(Refusal refusal) implements Answer<T> {}
}
