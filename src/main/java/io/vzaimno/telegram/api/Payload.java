package io.vzaimno.telegram.api;

/** A message ready to go: what it needs of its file is at hand. */
public sealed interface Payload {

    /** No file at all. */
    record Letter(Content.Text text) implements Payload {}

    /** A file Telegram has seen before. */
    record Known(Content.WithFile content, String fileId) implements Payload {}

    record Upload(Content.WithFile content, Attachment attachment) implements Payload {}
}
