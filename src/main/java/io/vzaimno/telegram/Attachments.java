package io.vzaimno.telegram;

import java.util.Optional;

/** Where the files of messages come from at the time of sending. Implemented by the modules that send files. */
public interface Attachments {

    /** The file of that name, if this one knows it and it still exists. May be called more than once. */
    Optional<Attachment> load(String file);
}
