package io.vzaimno.conversation;

/** A dialogue about one thing. Every bean of this type is registered at the start. */
public interface Topic {

    /** Registers the commands, buttons, awaited texts and other messages that this topic answers. */
    void register(Topics topics);
}
