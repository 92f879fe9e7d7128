package io.vzaimno.sim.telegram;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.node.ObjectNode;

/** Those who want to see at once what happens in chats: the pages open in browsers. */
final class Listeners {

    /** Instead of a chat: all of them. */
    static final long EVERYWHERE = 0;

    /** Hears of one thing that happened; called under the world's lock, so it must not wait. */
    interface Listener {
        void heard(long chat, String event, ObjectNode data);
    }

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    void add(Listener listener) {
        listeners.add(listener);
    }

    void remove(Listener listener) {
        listeners.remove(listener);
    }

    void tell(long chat, String event, ObjectNode data) {
        listeners.forEach(listener -> listener.heard(chat, event, data));
    }
}
