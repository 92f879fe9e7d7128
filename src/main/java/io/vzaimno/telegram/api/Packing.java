package io.vzaimno.telegram.api;

/** What came of packing a message. */
public sealed interface Packing {

    record Packed(Payload parcel) implements Packing {}

    /** The message's file does not exist any more. */
    record FileGone() implements Packing {}

    /** The message's file can be had a little later. */
    record Busy() implements Packing {}
}
