package io.vzaimno.sim.telegram;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * All calls of the bot since the start, in the order of their answers; of getUpdates only those that were refused.
 */
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

    /** The calls that Telegram refused or broke off, ordered faults included. */
    public List<Call> refused() {
        return calls.stream().filter(call -> !call.ok()).toList();
    }

    public Pace pace() {
        return new Pace(calls());
    }

    public void clear() {
        calls.clear();
    }
}
