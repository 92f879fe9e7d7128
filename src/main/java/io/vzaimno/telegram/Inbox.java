package io.vzaimno.telegram;

import io.vzaimno.settings.Role;
import io.vzaimno.settings.Roles;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps what comes in and has it handled: each lane in order, different lanes at once. An update that is stored is
 * handled by some process, whatever happens to this one.
 */
@Component
class Inbox implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);
    private static final int AT_ONCE = 32;
    private static final int SECONDS_TO_FINISH = 15;

    private final Updates updates;
    private final Handling handling;
    private final Roles roles;
    private final TransactionOperations transaction;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Set<Long> inHand = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Inbox(Updates updates, Handling handling, Roles roles, TransactionOperations transaction) {
        this.updates = updates;
        this.handling = handling;
        this.roles = roles;
        this.transaction = transaction;
    }

    /** Stores updates, all or none, together with what else belongs to it, and has them handled. */
    void accept(List<RawUpdate> arrived, Runnable alongside) {
        transaction.executeWithoutResult(_ -> {
            arrived.forEach(updates::add);
            alongside.run();
        });
        arrived.stream().map(RawUpdate::lane).distinct().forEach(this::work);
    }

    /** Takes up what lies about: what failed a while ago, and what a dead process had in hand. */
    void tidy() {
        updates.renew(Set.copyOf(inHand));
        updates.lanes().forEach(this::work);
    }

    private void work(String lane) {
        if (running) {
            threads.execute(() -> drain(lane));
        }
    }

    private void drain(String lane) {
        var urgent = lane.startsWith(RawUpdate.URGENT);
        try {
            if (!urgent) {
                places.acquire();
            }
            try {
                handleAll(lane);
            } finally {
                if (!urgent) {
                    places.release();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.atError().addKeyValue("lane", lane).setCause(e).log("Updates wait");
        }
    }

    private void handleAll(String lane) {
        var handled = true;
        while (running && handled) {
            var update = updates.claim(lane);
            update.ifPresent(this::handle);
            handled = update.isPresent();
        }
    }

    private void handle(ClaimedUpdate update) {
        inHand.add(update.id());
        try {
            handling.handle(update);
        } finally {
            inHand.remove(update.id());
        }
    }

    @Override
    public void start() {
        if (roles.include(Role.BOT)) {
            threads = Executors.newVirtualThreadPerTaskExecutor();
            running = true;
        }
    }

    /** Finishes what is in hand and leaves the rest to others, or to the next start. */
    @Override
    public void stop() {
        running = false;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                log.warn("Some updates are handled only in part; they will be handled again");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
