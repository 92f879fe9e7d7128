package io.vzaimno.admin;

import io.vzaimno.language.Html;
import io.vzaimno.telegram.api.Content;
import java.util.List;

/** What a section wants to be done next. */
sealed interface Step {

    /** Shows something and waits for nothing. */
    record Show(Content.Text screen) implements Step {}

    /**
     * Waits for a text.
     *
     * @param what is wanted: the section's name, a colon, and a word of its own
     * @param facts what is known so far
     */
    record Ask(Content.Text screen, String what, List<String> facts) implements Step {}

    /**
     * Asks for a yes or no.
     *
     * @param back where a no leads
     */
    record Confirm(Html question, String what, List<String> facts, String back) implements Step {}

    /** What was pressed is not there any more. */
    record Outdated() implements Step {}
}
