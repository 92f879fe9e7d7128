package io.vzaimno.telegram.api;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a message consists of. All text is HTML as Telegram understands it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface Content {

    Keyboard keyboard();

    /**
     * Words alone.
     *
     * @param html at most 4096 UTF-16 units once its tags are taken out
     */
    record Text(String html, Keyboard keyboard) implements Content {

        public Text(String html) {
            this(html, Keyboard.NONE);
        }
    }

    /** Something that carries a file. */
    sealed interface WithFile extends Content {

        /** What {@link Attachments} know the file by. It is uploaded once and goes by Telegram's name from then on. */
        String file();

        String caption();
    }

    /**
     * A file to keep.
     *
     * @param file what {@link Attachments} know the file by
     * @param caption at most 1024 UTF-16 units
     */
    record Document(String file, String caption, Keyboard keyboard) implements WithFile {}

    /**
     * A picture to look at.
     *
     * @param file what {@link Attachments} know the picture by
     * @param caption at most 1024 UTF-16 units
     */
    record Photo(String file, String caption, Keyboard keyboard) implements WithFile {}
}
