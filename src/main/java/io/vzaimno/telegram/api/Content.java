package io.vzaimno.telegram.api;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** The content of a message. All text is HTML as Telegram defines it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface Content {

    Keyboard keyboard();

    /**
     * Text only.
     *
     * @param html at most 4096 UTF-16 units without its tags
     */
    record Text(String html, Keyboard keyboard) implements Content {

        public Text(String html) {
            this(html, Keyboard.NONE);
        }
    }

    /** Content with a file. */
    sealed interface WithFile extends Content {

        /** The name of the file in {@link Attachments}. It is uploaded once; later messages use Telegram's file id. */
        String file();

        String caption();
    }

    /**
     * A document.
     *
     * @param file its name in {@link Attachments}
     * @param caption at most 1024 UTF-16 units
     */
    record Document(String file, String caption, Keyboard keyboard) implements WithFile {}

    /**
     * A picture.
     *
     * @param file its name in {@link Attachments}
     * @param caption at most 1024 UTF-16 units
     */
    record Photo(String file, String caption, Keyboard keyboard) implements WithFile {}
}
