package io.vzaimno.conversation;

import com.pengrad.telegrambot.model.Message;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Contents that the bot cannot read, as far as they are answered differently. */
enum ContentKind {
    PICTURE,
    SOUND,
    /** Any but those that may be exports. */
    FILE,
    OTHER,
    /** Telegram's own remarks, such as a pinned message; they want no answer. */
    REMARK;

    static ContentKind of(Message message) {
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
        if (message.document() != null) {
            return FILE;
        }
        return isRemark(message) ? REMARK : OTHER;
    }

    /** Those that Telegram makes in private chats. Whatever it may invent is taken for content, and answered. */
    private static boolean isRemark(Message message) {
        return any(
                message.pinnedMessage(),
                message.messageAutoDeleteTimerChanged(),
                message.chatBackgroundSet(),
                message.writeAccessAllowed(),
                message.connectedWebsite(),
                message.boostAdded(),
                message.gift(),
                message.uniqueGift(),
                message.giftUpgradeSent(),
                message.paidMessagePriceChanged(),
                message.giveawayCreated(),
                message.giveawayCompleted(),
                message.proximityAlertTriggered(),
                message.videoChatScheduled(),
                message.videoChatStarted(),
                message.videoChatEnded(),
                message.videoChatParticipantsInvited(),
                message.checklistTasksDone(),
                message.checklistTasksAdded(),
                message.migrateToChatId(),
                message.migrateFromChatId(),
                message.leftChatMember());
    }

    private static boolean any(@Nullable Object... contents) {
        return Stream.of(contents).anyMatch(Objects::nonNull);
    }
}
