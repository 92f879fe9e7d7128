package io.vzaimno.operations.chat;

import io.vzaimno.conversation.Conversation;
import io.vzaimno.conversation.Step;

/** A group of admin screens. */
interface Section {

    /** The first word of all paths of this section. */
    String name();

    Step pressed(Visit visit, Path path);

    /** Whether showing the path takes seconds. */
    default boolean takesLong(Path path) {
        return false;
    }

    /** Handles a text that this section asked for. Not within a transaction. */
    default Step typed(Visit visit, Conversation.Asking asked, String text) {
        return new Step.Outdated();
    }

    /** Executes what the admin confirmed, in the transaction that stores the answer. */
    default Step confirmed(Visit visit, Conversation.Question asked) {
        return new Step.Outdated();
    }
}
