package io.vzaimno.instagram.site;

/** What came of one request. */
public sealed interface Answer<T> {

    /** Instagram told what was asked. */
    record Got<T>(T value) implements Answer<T> {}

    /** It did not. */
    record Refused<T>(Refusal refusal) implements Answer<T> {}
}
