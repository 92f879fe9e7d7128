package io.vzaimno.telegram.inbox;

import java.util.OptionalLong;

/** The result of parsing an incoming update. */
sealed interface ReadUpdate {

    /** To be stored and handled. */
    record Taken(RawUpdate update) implements ReadUpdate {}

    /**
     * An update that is not acted upon: of a type that was not requested, or without a required member.
     *
     * @param why one of few sentences, without data of the update
     */
    record SetAside(long update, String why) implements ReadUpdate {}

    /**
     * Not an update.
     *
     * @param update its id, if readable
     * @param why one of few sentences, without received data
     */
    record Malformed(OptionalLong update, String why) implements ReadUpdate {}

    /** The id of the update. */
    default OptionalLong number() {
        return switch (this) {
            case Taken(var taken) -> OptionalLong.of(taken.id());
            case SetAside odd -> OptionalLong.of(odd.update());
            case Malformed odd -> odd.update();
        };
    }
}
