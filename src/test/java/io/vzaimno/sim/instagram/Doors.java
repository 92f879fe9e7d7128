package io.vzaimno.sim.instagram;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Which doors are open, and what those that are shut answer to every request, the session's own name included. */
public final class Doors {

    /** A door that shuts, perhaps not at once. */
    private static final class Lock {

        private final Closing closing;
        private final Predicate<Door> counted;
        private int passesLeft;

        Lock(Closing closing, Predicate<Door> counted, int passes) {
            this.closing = closing;
            this.counted = counted;
            this.passesLeft = passes;
        }

        boolean isShut() {
            return passesLeft <= 0;
        }

        void count(Door door) {
            if (counted.test(door)) {
                passesLeft--;
            }
        }
    }

    private final Map<Door, Lock> locks = new EnumMap<>(Door.class);
    private Map<Door, Closing> usual = Map.of();

    Doors() {}

    public synchronized Doors open(Door... doors) {
        for (var door : doors) {
            locks.remove(door);
        }
        return this;
    }

    public Doors openAll() {
        return open(Door.values());
    }

    public Doors shut(Door door, Closing closing) {
        return shutFrom(door, closing, 1);
    }

    public Doors shutAll(Closing closing, Door... doors) {
        for (var door : doors) {
            shut(door, closing);
        }
        return this;
    }

    /** Open at first, then shut: from the request of this number on, counted from now over those at this door. */
    public Doors shutFrom(Door door, Closing closing, int number) {
        return lock(door, new Lock(closing, door::equals, number - 1));
    }

    /** Open at first, then shut: after so many requests from now, at whatever doors. */
    public Doors shutAfter(Door door, Closing closing, int requests) {
        return lock(door, new Lock(closing, _ -> true, requests));
    }

    /** Open and shut as the season has them. */
    public synchronized Doors reset() {
        locks.clear();
        usual.forEach(this::shut);
        return this;
    }

    public synchronized boolean isShut(Door door) {
        return Optional.ofNullable(locks.get(door)).filter(Lock::isShut).isPresent();
    }

    synchronized void season(Season season) {
        usual = season.shut();
        reset();
    }

    /** A request is at a door: what it answers if it is shut. */
    synchronized Optional<Closing> knock(Door door) {
        var shut = Optional.ofNullable(locks.get(door)).filter(Lock::isShut).map(lock -> lock.closing);
        locks.values().forEach(lock -> lock.count(door));
        return shut;
    }

    private synchronized Doors lock(Door door, Lock lock) {
        if (!lock.closing.fits(door)) {
            throw new IllegalArgumentException("%s cannot answer with %s".formatted(door, lock.closing));
        }
        locks.put(door, lock);
        return this;
    }
}
