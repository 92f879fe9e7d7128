package io.vzaimno.telegram;

/** A message ready to go: what it needs of its file is at hand. */
sealed interface Parcel {

    /** No file at all. */
    record Letter(Content.Text text) implements Parcel {}

    /** A file Telegram has seen before. */
    record Known(Content.WithFile content, String fileId) implements Parcel {}

    record Upload(Content.WithFile content, Attachment attachment) implements Parcel {}
}
