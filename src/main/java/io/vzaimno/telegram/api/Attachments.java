package io.vzaimno.telegram.api;

/** Where the files of messages come from at the time of sending. Implemented by the modules that send files. */
public interface Attachments {

    /** May be called more than once for a file. */
    Loading load(String file);

    /** What came of loading a file. */
    sealed interface Loading {

        record Loaded(Attachment attachment) implements Loading {}

        /** The name is not one of these files, or the file does not exist any more. */
        record Unknown() implements Loading {}

        /** Others are before it; the file can be loaded a little later. */
        record Busy() implements Loading {}
    }
}
