package io.vzaimno.admin;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What the screens of an operator wait for. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface Dialogue {

    /** Nothing. */
    record Idle() implements Dialogue {}

    /**
     * A text.
     *
     * @param what is wanted: the section's name, a colon, and a word of its own
     * @param facts what is known so far
     * @param message that of the screens
     */
    record Asking(String what, List<String> facts, int message) implements Dialogue {}

    /**
     * A yes or no.
     *
     * @param number of the question, in its button
     */
    record Confirming(long number, String what, List<String> facts) implements Dialogue {}

    /** Nothing; the latest question was answered, and further presses of its button mean the same. */
    record Done(long number) implements Dialogue {}
}
