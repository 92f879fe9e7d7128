package io.vzaimno.bot;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;

/** What the bot waits for in a chat. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface Conversation {

    /** Nothing. */
    record Idle() implements Conversation {}

    /** The name of an account. */
    record AwaitingName() implements Conversation {}

    /** A press of one of the buttons below a question. */
    record Confirming(long question, String target) implements Conversation {}

    /** The means to pay for a check of this account, for a day: it begins as soon as there are some. */
    record Wanting(String target) implements Conversation {}

    /**
     * A part of a name to look for in that check's result, for a day.
     *
     * @param target what is wanted besides, as soon as there are means to pay for it
     */
    record Searching(String check, Optional<String> target) implements Conversation {}

    /**
     * A question to those who operate the service, for a day.
     *
     * @param target what is wanted besides, as soon as there are means to pay for it
     */
    record Writing(Optional<String> target) implements Conversation {}

    /**
     * Nothing; a question was passed on, and its message means the same when it is handled again or corrected.
     *
     * @param message in which it stands
     * @param target what is wanted besides, for a day
     */
    record Passed(int message, Optional<String> target) implements Conversation {}

    /** A word on whether to delete what is known of the user. */
    record Leaving(long question) implements Conversation {}

    /** Nothing; the latest question was answered, and further presses of its buttons mean the same. */
    record Answered(long question) implements Conversation {}

    /** Whose check begins as soon as there are means to pay for it. */
    default Optional<String> wanted() {
        return switch (this) {
            case Wanting(var target) -> Optional.of(target);
            case Searching(var _, var target) -> target;
            case Writing(var target) -> target;
            case Passed(var _, var target) -> target;
            case Idle _, AwaitingName _, Confirming _, Leaving _, Answered _ -> Optional.empty();
        };
    }

    default boolean isForADay() {
        return switch (this) {
            case Wanting _, Searching _, Writing _, Passed _ -> true;
            case Idle _, AwaitingName _, Confirming _, Leaving _, Answered _ -> false;
        };
    }

    /** What is left of it once that check has begun. */
    default Conversation fulfilled() {
        return switch (this) {
            case Searching(var check, var _) -> new Searching(check, Optional.empty());
            case Writing _ -> new Writing(Optional.empty());
            case Passed(var message, var _) -> new Passed(message, Optional.empty());
            case Idle _, AwaitingName _, Confirming _, Wanting _, Leaving _, Answered _ -> new Idle();
        };
    }

    /** What is left of it when all is forgotten but such a wish. */
    default Conversation wish() {
        return wanted().<Conversation>map(Wanting::new).orElseGet(Idle::new);
    }
}
