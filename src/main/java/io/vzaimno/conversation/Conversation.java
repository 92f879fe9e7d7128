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

    /** A balance sufficient for a check of this account, for a day: the check begins as soon as it is. */
    record Wanting(String target) implements Conversation {}

    /**
     * A part of a name to search for in that check's result, for a day.
     *
     * @param target the account to check as soon as the balance suffices
     */
    record Searching(String check, Optional<String> target) implements Conversation {}

    /**
     * A question to support, for a day.
     *
     * @param target the account to check as soon as the balance suffices
     */
    record Writing(Optional<String> target) implements Conversation {}

    /**
     * Nothing; a question was forwarded; its message, redelivered or edited, is still a question.
     *
     * @param message the message with the question
     * @param target the account to check as soon as the balance suffices, for a day
     */
    record Passed(int message, Optional<String> target) implements Conversation {}

    /** A confirmation to delete the user's data. */
    record Leaving(long question) implements Conversation {}

    /**
     * A text for a {@link Dialogue}.
     *
     * @param what the dialogue's name, a colon, and a word of its own
     * @param facts what is known so far
     * @param message that asks, and is edited into the answer
     */
    record Asking(String what, List<String> facts, int message) implements Conversation {}

    /**
     * A yes or no for a {@link Dialogue}.
     *
     * @param number of the question, in its button
     * @param what the dialogue's name, a colon, and a word of its own
     */
    record Question(long number, String what, List<String> facts) implements Conversation {}

    /** Nothing; the latest question was answered, and further presses of its buttons mean the same. */
    record Answered(long question) implements Conversation {}

    /** The account whose check begins as soon as the balance suffices. */
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

    /** The state after that check has begun. */
    default Conversation fulfilled() {
        return switch (this) {
            case Searching(var check, var _) -> new Searching(check, Optional.empty());
            case Writing _ -> new Writing(Optional.empty());
            case Passed(var message, var _) -> new Passed(message, Optional.empty());
            case Idle _, AwaitingName _, Confirming _, Wanting _, Asking _, Question _, Leaving _, Answered _ ->
                new Idle();
        };
    }

    /** Whether it waits for something that the command to cancel can end. */
    default boolean isCancellable() {
        return switch (this) {
            case AwaitingName _, Confirming _, Wanting _, Searching _, Writing _, Asking _, Question _, Leaving _ ->
                true;
            case Passed passed -> passed.wanted().isPresent();
            case Idle _, Answered _ -> false;
        };
    }

    /** Whether it waits for an answer that a press of another button ends. */
    default boolean listens() {
        return switch (this) {
            case Searching _, Writing _, Asking _, Question _ -> true;
            case Idle _, AwaitingName _, Confirming _, Wanting _, Passed _, Leaving _, Answered _ -> false;
        };
    }

    /** The state when all but such a wish is dropped. */
    default Conversation wish() {
        return wanted().<Conversation>map(Wanting::new).orElseGet(Idle::new);
    }
}
