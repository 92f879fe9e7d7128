package io.vzaimno.telegram.inbox;

import io.vzaimno.settings.Role;
import io.vzaimno.settings.Roles;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Stores incoming updates and has them handled: in order within a lane, lanes in parallel and by turns, so that a full lane
 * delays only its own chat. A stored update is handled by some process, even if this one dies.
 */
@Component
class Inbox implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);
    private static final int AT_ONCE = 32;
    private static final int SECONDS_TO_FINISH = 5;

    /** How many updates of a lane are handled before other lanes get their turn. */
    private static final int A_TURN = 10;

    private final InboxTable updates;
    private final UpdateProcessor processor;
    private final Roles roles;
    private final TransactionOperations transaction;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Set<Long> inHand = ConcurrentHashMap.newKeySet();

    /** The lanes that this process handles, and whether updates may have arrived since it looked. */
    private final Map<String, Boolean> lanes = new ConcurrentHashMap<>();

    private volatile boolean running;
    private ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Inbox(InboxTable updates, UpdateProcessor processor, Roles roles, TransactionOperations transaction) {
        this.updates = updates;
        this.processor = processor;
        this.roles = roles;
        this.transaction = transaction;
    }

    /** Stores updates, all or none, in one transaction with {@code alongside}, and has them handled. */
    void accept(List<RawUpdate> arrived, Runnable alongside) {
        transaction.executeWithoutResult(_ -> {
            arrived.forEach(updates::add);
            alongside.run();
        });
        arrived.stream().map(RawUpdate::lane).distinct().forEach(this::work);
    }

    /** Claims pending updates: those to be retried, and those of processes that died. */
    void tidy() {
        updates.renew(Set.copyOf(inHand));
        updates.lanes().forEach(this::work);
    }

    /** Handles a lane with one thread at a time, so that a flood in a chat occupies only one. */
    private void work(String lane) {
        if (running && !lanes.merge(lane, false, (_, _) -> true)) {
            start(lane);
        }
    }

    private void start(String lane) {
        try {
            threads.execute(() -> takeTurn(lane));
        } catch (RejectedExecutionException _) {
            // Stopped meanwhile: stored updates are handled by other processes, or after the next start.
            lanes.remove(lane);
        }
    }

    private void takeTurn(String lane) {
        var more = false;
        try {
            more = inPlace(lane);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.atError().addKeyValue("lane", lane).setCause(e).log("Updates wait");
        } finally {
            endTurn(lane, more);
        }
    }

    private boolean inPlace(String lane) throws InterruptedException {
        if (lane.startsWith(RawUpdate.URGENT)) {
            return handleSome(lane);
        }
        places.acquire();
        try {
            return handleSome(lane);
        } finally {
            places.release();
        }
    }

    /** Whether there may be more. */
    private boolean handleSome(String lane) {
        for (var handled = 0; running && handled < A_TURN; handled++) {
            var update = updates.claim(lane);
            if (update.isEmpty()) {
                return false;
            }
            handle(update.get());
        }
        return true;
    }

    /** The lane's next turn goes to the end of the queue. */
    private void endTurn(String lane, boolean more) {
        if (lanes.computeIfPresent(lane, (_, called) -> (called || more) ? Boolean.FALSE : null) != null) {
            start(lane);
        }
    }

    private void handle(ClaimedUpdate update) {
        inHand.add(update.id());
        try {
            processor.handle(update);
        } finally {
            inHand.remove(update.id());
        }
    }

    @Override
    public void start() {
        if (roles.include(Role.BOT)) {
            lanes.clear();
            threads = Executors.newVirtualThreadPerTaskExecutor();
            running = true;
        }
    }

    /** Finishes the updates in hand and leaves the others to other processes, or to the next start. */
    @Override
    public void stop() {
        running = false;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                log.warn("Some updates were handled only in part; they will be handled again");
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
