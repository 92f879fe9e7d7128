package io.vzaimno.admin;

import io.vzaimno.telegram.api.Content;

/** What an operator is answered. */
public sealed interface Answer {

    /** Another text in the one message of the screens. */
    record Screen(Content.Text text) implements Answer {}

    /** The second half of a double tap: nothing more than an end of the waiting. */
    record Nothing() implements Answer {}

    /** The button has nothing to say any more. */
    record Outdated() implements Answer {}
}
