package io.vzaimno.bot;

import com.pengrad.telegrambot.model.Message;
import java.util.Objects;
import java.util.stream.Stream;

/** Contents that the bot cannot read, as far as they are answered differently. */
enum OtherContent {
    PICTURE,
    SOUND,
    OTHER,
    /** Telegram's own remarks, such as a pinned message; they want no answer. */
    REMARK;

    static OtherContent of(Message message) {
        if (any(
                message.photo(),
                message.livePhoto(),
                message.sticker(),
                message.video(),
                message.animation(),
                message.videoNote())) {
            return PICTURE;
        }
        if (any(message.voice(), message.audio())) {
            return SOUND;
        }
        return any(
                        message.contact(),
                        message.location(),
                        message.venue(),
                        message.poll(),
                        message.dice(),
                        message.game(),
                        message.story(),
                        message.paidMedia(),
                        message.checklist(),
                        message.richMessage())
                ? OTHER
                : REMARK;
    }

    private static boolean any(Object... contents) {
        return Stream.of(contents).anyMatch(Objects::nonNull);
    }
}
