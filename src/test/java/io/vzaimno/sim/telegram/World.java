package io.vzaimno.sim.telegram;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** All that the simulated Telegram knows, behind one lock. */
final class World {

    final Clock clock;
    final ObjectNode bot;
    final Shelf settings;
    final Listeners listeners = new Listeners();
    final People people;
    final Chats chats;
    final FileStore files;
    final Updates updates;
    final Callbacks callbacks;
    final Invoices invoices;
    final PreCheckouts preCheckouts;
    final StarLedger stars;
    /** Signalled when there is something new for the bot, or when waiting is over. */
    final Condition changed;

    private final ReentrantLock lock = new ReentrantLock();

    World(Clock clock, ObjectNode bot, Journal journal, @Nullable Path store, Duration patience) {
        this.clock = clock;
        this.bot = bot;
        this.changed = lock.newCondition();
        this.settings = new Shelf("setting", journal);
        this.people = new People(journal);
        this.chats = new Chats(journal, listeners);
        this.files = new FileStore(journal, store == null ? null : store.resolve("files"));
        this.updates = new Updates(journal, settings, changed);
        this.callbacks = new Callbacks(journal, clock, listeners);
        this.invoices = new Invoices(journal, chats, listeners);
        this.preCheckouts = new PreCheckouts(patience);
        this.stars = new StarLedger(journal);
    }

    <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    void locked(Runnable work) {
        locked(() -> {
            work.run();
            return work;
        });
    }

    long now() {
        return clock.instant().getEpochSecond();
    }
}
