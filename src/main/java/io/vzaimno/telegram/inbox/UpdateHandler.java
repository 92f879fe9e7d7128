package io.vzaimno.telegram.inbox;

import com.pengrad.telegrambot.model.Update;

/** Acts upon what users do. Implemented by the module that talks with them. */
@FunctionalInterface
public interface UpdateHandler {

    /**
     * Handles an update: of one chat in their order, of different chats at once. An exception means "again, soon", a
     * few times; a crash too may bring an update a second time.
     */
    void handle(Update update);

    /** Hears that an update is given up, which is the last occasion to tell whoever waits for an answer. */
    default void givenUp(Update update) {}
}
