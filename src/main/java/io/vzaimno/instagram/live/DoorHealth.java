package io.vzaimno.instagram.live;

import io.vzaimno.instagram.site.Door;
import java.time.Instant;
import java.util.Optional;

/**
 * The state of a door.
 *
 * @param since when it entered that state; absent while it is untried
 * @param lastRefusal what Instagram said when it last refused
 * @param nextProbeAt when it is tried again; absent while it is not shut
 */
public record DoorHealth(
        Door door,
        DoorState state,
        Optional<Instant> since,
        Optional<Instant> lastSuccessAt,
        Optional<Instant> lastRefusalAt,
        Optional<String> lastRefusal,
        Optional<Instant> nextProbeAt) {

    static DoorHealth untried(Door door) {
        return new DoorHealth(
                door,
                DoorState.UNTRIED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public boolean isShut() {
        return state == DoorState.SHUT;
    }
}
