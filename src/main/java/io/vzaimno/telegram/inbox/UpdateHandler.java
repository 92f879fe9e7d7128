package io.vzaimno.telegram.inbox;

import com.pengrad.telegrambot.model.Update;

/** Handles updates. Implemented by the module of the dialogues. */
@FunctionalInterface
public interface UpdateHandler {

    /**
     * Handles an update: in order within a chat, chats in parallel. After an exception the update is retried a few times;
     * after a crash it may be handled a second time.
     */
    void handle(Update update);

    /** Called when an update is given up: the last chance to answer the user who waits. */
    default void givenUp(Update update) {}
}
