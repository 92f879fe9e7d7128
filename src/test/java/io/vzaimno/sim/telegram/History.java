package io.vzaimno.sim.telegram;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** All calls of the bot since the start, except those of getUpdates that went well; in the order of their answers. */
public final class History {

    private final List<Call> calls = new CopyOnWriteArrayList<>();

    History() {}

    void add(Call call) {
        if (!call.method().equals("getUpdates") || !call.ok()) {
            calls.add(call);
        }
    }

    public List<Call> calls() {
        return List.copyOf(calls);
    }

    public List<Call> calls(String method) {
        return calls.stream().filter(call -> call.method().equals(method)).toList();
    }

    public void clear() {
        calls.clear();
    }
}
