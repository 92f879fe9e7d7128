package io.vzaimno.telegram.inbox;

import java.util.OptionalLong;

/** What is made of something that comes in as an update. */
sealed interface ReadUpdate {

    /** To be stored and handled. */
    record Taken(RawUpdate update) implements ReadUpdate {}

    /**
     * An update, but none to act upon: of a kind that was not asked for, or without something that its kind has.
     *
     * @param why one of few sentences, without anything of the update
     */
    record SetAside(long update, String why) implements ReadUpdate {}

    /**
     * No update.
     *
     * @param update its number, where that can be read
     * @param why one of few sentences, without anything of what came
     */
    record Malformed(OptionalLong update, String why) implements ReadUpdate {}

    /** The number of the update. */
    default OptionalLong number() {
        return switch (this) {
            case Taken(var taken) -> OptionalLong.of(taken.id());
            case SetAside odd -> OptionalLong.of(odd.update());
            case Malformed odd -> odd.update();
        };
    }
}
