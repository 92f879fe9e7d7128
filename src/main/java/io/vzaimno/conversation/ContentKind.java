package io.vzaimno.conversation;

import com.pengrad.telegrambot.model.Message;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Contents that the bot cannot read, by the answer they get. */
enum ContentKind {
    PICTURE,
    SOUND,
    /** Any file except those that may be exports. */
    FILE,
    OTHER,
    /** Telegram's service messages, such as a pinned message; not answered. */
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

    /** The service messages of private chats. Unknown ones count as content and are answered. */
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
