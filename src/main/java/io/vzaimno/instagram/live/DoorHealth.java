package io.vzaimno.instagram.live;

import io.vzaimno.instagram.site.Door;
import java.time.Instant;
import java.util.Optional;

/**
 * How a door is.
 *
 * @param since when it became so; absent while it is untried
 * @param lastRefusal what Instagram said when it refused last
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
