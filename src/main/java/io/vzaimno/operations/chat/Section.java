package io.vzaimno.operations.chat;

import io.vzaimno.conversation.Conversation;
import io.vzaimno.conversation.Step;

/** A part of the screens. */
interface Section {

    /** The first word of all paths that lead here. */
    String name();

    Step pressed(Visit visit, Path path);

    /** Whether that takes seconds. */
    default boolean takesLong(Path path) {
        return false;
    }

    /** Takes a text that this section has asked for. Not within a transaction. */
    default Step typed(Visit visit, Conversation.Asking asked, String text) {
        return new Step.Outdated();
    }

    /** Does what was confirmed, in the transaction that takes note of the answer. */
    default Step confirmed(Visit visit, Conversation.Question asked) {
        return new Step.Outdated();
    }
}
