package io.vzaimno.telegram;

/** What came of packing a message. */
sealed interface Packing {

    record Packed(Parcel parcel) implements Packing {}

    /** The message's file does not exist any more. */
    record FileGone() implements Packing {}

    /** The message's file can be had a little later. */
    record Busy() implements Packing {}
}
