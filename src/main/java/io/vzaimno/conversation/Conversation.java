package io.vzaimno.conversation;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;

/** What the bot waits for in a chat. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface Conversation {

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

    /**
     * A text that a {@link Dialogue} has asked for.
     *
     * @param what is wanted: the dialogue's name, a colon, and a word of its own
     * @param facts what is known so far
     * @param message that asks, and becomes the answer
     */
    record Asking(String what, List<String> facts, int message) implements Conversation {}

    /**
     * A yes or no that a {@link Dialogue} has asked for.
     *
     * @param number of the question, in its button
     * @param what is to be done: the dialogue's name, a colon, and a word of its own
     */
    record Question(long number, String what, List<String> facts) implements Conversation {}

    /** Nothing; the latest question was answered, and further presses of its buttons mean the same. */
    record Answered(long question) implements Conversation {}

    /** Whose check begins as soon as there are means to pay for it. */
    default Optional<String> wanted() {
        return switch (this) {
            case Wanting(var target) -> Optional.of(target);
            case Searching(var _, var target) -> target;
            case Writing(var target) -> target;
            case Passed(var _, var target) -> target;
            case Idle _, AwaitingName _, Confirming _, Asking _, Question _, Leaving _, Answered _ -> Optional.empty();
        };
    }

    default boolean isForADay() {
        return switch (this) {
            case Wanting _, Searching _, Writing _, Passed _ -> true;
            case Idle _, AwaitingName _, Confirming _, Asking _, Question _, Leaving _, Answered _ -> false;
        };
    }

    /** What is left of it once that check has begun. */
    default Conversation fulfilled() {
        return switch (this) {
            case Searching(var check, var _) -> new Searching(check, Optional.empty());
            case Writing _ -> new Writing(Optional.empty());
            case Passed(var message, var _) -> new Passed(message, Optional.empty());
            case Idle _, AwaitingName _, Confirming _, Wanting _, Asking _, Question _, Leaving _, Answered _ ->
                new Idle();
        };
    }

    /** Whether it waits for something that a word can cancel. */
    default boolean isCancellable() {
        return switch (this) {
            case AwaitingName _, Confirming _, Wanting _, Searching _, Writing _, Asking _, Question _, Leaving _ ->
                true;
            case Passed passed -> passed.wanted().isPresent();
            case Idle _, Answered _ -> false;
        };
    }

    /** Whether the next text would be taken for an answer that a press of another button says is not coming. */
    default boolean listens() {
        return switch (this) {
            case Searching _, Writing _, Asking _, Question _ -> true;
            case Idle _, AwaitingName _, Confirming _, Wanting _, Passed _, Leaving _, Answered _ -> false;
        };
    }

    /** What is left of it when all is forgotten but such a wish. */
    default Conversation wish() {
        return wanted().<Conversation>map(Wanting::new).orElseGet(Idle::new);
    }
}
