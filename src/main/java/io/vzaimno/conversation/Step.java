package io.vzaimno.conversation;

import io.vzaimno.language.Html;
import io.vzaimno.telegram.api.Content;
import java.util.List;
import java.util.function.Supplier;

/** What a topic wants to be done next. The press of a button is answered before anything is sent. */
public sealed interface Step {

    /** Sends a new message. */
    record Say(Content content) implements Step {}

    /** Shows a screen: in place of the message whose button was pressed or which asked, otherwise in a new message. */
    record Show(Content.Text screen) implements Step {}

    /** Tells something for a moment above the chat, and goes on. */
    record Notice(String text, Step next) implements Step {}

    /** Tells something that has to be dismissed, and nothing else. Where nothing was pressed, it is not shown. */
    record Alert(String text) implements Step {}

    /** Answers the press at once, because what follows takes time; then goes on. */
    record Work(Supplier<Step> work) implements Step {}

    /** Nothing more: the topic has said what there was to say. */
    record Silent() implements Step {}

    /** The button has no meaning any more. */
    record Outdated() implements Step {}

    /** An awaited text that this topic does not take: it is read as one that was not asked for. */
    record NotTaken() implements Step {}

    /**
     * Asks for a text, which goes to the {@link Dialogue} that is named.
     *
     * @param what is wanted: the dialogue's name, a colon, and a word of its own
     * @param facts what is known so far
     */
    record Ask(Content.Text screen, String what, List<String> facts) implements Step {}

    /**
     * Asks for a yes or no, which goes to the {@link Dialogue} that is named.
     *
     * @param what is to be done: the dialogue's name, a colon, and a word of its own
     * @param back data of the button that says no
     */
    record Confirm(Html question, String what, List<String> facts, String back) implements Step {}
}
