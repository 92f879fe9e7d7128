package io.vzaimno.conversation;

/** Takes the texts and the confirmations that its steps {@link Step.Ask} and {@link Step.Confirm} asked for. */
public interface Dialogue {

    /** The first word of what its steps ask for. */
    String name();

    /** Takes a text. Not within a transaction; may take seconds. */
    Step typed(BotUser user, TypedText text, Conversation.Asking asked);

    /** Does what was confirmed, within the transaction that notes the answer. */
    Step confirmed(BotUser user, Press press, Conversation.Question asked);

    /** What to show where the dialogue was cancelled or led nowhere. */
    Step beginning(BotUser user, long update);

    /** Whether what is typed is deleted from the chat as soon as it is read. */
    default boolean erasesTexts() {
        return false;
    }
}
