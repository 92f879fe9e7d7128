package io.vzaimno.conversation;

/** Takes the texts and the confirmations that its steps {@link Step.Ask} and {@link Step.Confirm} asked for. */
public interface Dialogue {

    /** The first word of what its steps ask for. */
    String name();

    /** Takes a text. Not called within a transaction; may take seconds. */
    Step typed(BotUser user, TypedText text, Conversation.Asking asked);

    /** Does what was confirmed, within the transaction that stores the answer. */
    Step confirmed(BotUser user, Press press, Conversation.Question asked);

    /** The step after the dialogue was cancelled or led nowhere. */
    Step beginning(BotUser user, long update);

    /** Whether typed texts are deleted from the chat as soon as they are read. */
    default boolean erasesTexts() {
        return false;
    }
}
