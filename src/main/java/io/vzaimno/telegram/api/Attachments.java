package io.vzaimno.telegram.api;

/** Loads the files of messages when they are sent. Implemented by the modules that send files. */
public interface Attachments {

    /** May be called more than once for a file. */
    Loading load(String file);

    /** The outcome of loading a file. */
    sealed interface Loading {

        record Loaded(Attachment attachment) implements Loading {}

        /** The name is unknown, or the file no longer exists. */
        record Unknown() implements Loading {}

        /** The service is busy; the file can be loaded a little later. */
        record Busy() implements Loading {}
    }
}
