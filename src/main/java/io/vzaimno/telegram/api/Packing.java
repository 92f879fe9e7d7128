package io.vzaimno.telegram.api;

/** The outcome of preparing a message. */
public sealed interface Packing {

    record Packed(Payload payload) implements Packing {}

    /** The message's file no longer exists. */
    record FileGone() implements Packing {}

    /** The message's file is available a little later. */
    record Busy() implements Packing {}
}
