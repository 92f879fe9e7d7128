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
 * Keeps what comes in and has it handled: each lane in order, different lanes at once and by turns, so that a full one
 * delays nobody but its own chat. An update that is stored is handled by some process, whatever happens to this one.
 */
@Component
class Inbox implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);
    private static final int AT_ONCE = 32;
    private static final int SECONDS_TO_FINISH = 5;

    /** How many updates of a lane are handled before others get their turn. */
    private static final int A_TURN = 10;

    private final InboxTable updates;
    private final UpdateProcessor handling;
    private final Roles roles;
    private final TransactionOperations transaction;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Set<Long> inHand = ConcurrentHashMap.newKeySet();

    /** Lanes that this process works off, and whether more may have come since it looked. */
    private final Map<String, Boolean> lanes = new ConcurrentHashMap<>();

    private volatile boolean running;
    private ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Inbox(InboxTable updates, UpdateProcessor handling, Roles roles, TransactionOperations transaction) {
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

    /** A lane is worked off once at a time: a flood takes up no more of this process than a word. */
    private void work(String lane) {
        if (running && !lanes.merge(lane, false, (_, _) -> true)) {
            start(lane);
        }
    }

    private void start(String lane) {
        try {
            threads.execute(() -> takeTurn(lane));
        } catch (RejectedExecutionException _) {
            // Stopped meanwhile: what is stored is handled by others, or after the next start.
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

    /** The next turn goes to the end of the line. */
    private void endTurn(String lane, boolean more) {
        if (lanes.computeIfPresent(lane, (_, called) -> (called || more) ? Boolean.FALSE : null) != null) {
            start(lane);
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
            lanes.clear();
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
