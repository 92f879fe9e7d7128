package io.vzaimno.telegram.api;

/** A message that is ready to send, with its file loaded. */
public sealed interface Payload {

    /** No file. */
    record Letter(Content.Text text) implements Payload {}

    /** A file that was uploaded before. */
    record Known(Content.WithFile content, String fileId) implements Payload {}

    record Upload(Content.WithFile content, Attachment attachment) implements Payload {}
}
