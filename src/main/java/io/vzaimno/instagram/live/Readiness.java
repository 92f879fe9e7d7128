package io.vzaimno.instagram.live;

import java.time.Instant;
import java.util.Collections;
import java.util.List;

/**
 * When a session may ask again, for each reason to wait.
 *
 * @param paced because of its ordinary pauses
 * @param spent because of the names it has read
 * @param cooled because Instagram asked for a pause
 */
record Readiness(Instant paced, Instant spent, Instant cooled) {

    Instant at() {
        return Collections.max(List.of(paced, spent, cooled));
    }

    Turn.Reason reason() {
        if (!cooled.isBefore(at()) && cooled.isAfter(paced)) {
            return Turn.Reason.COOLDOWN;
        }
        return spent.isAfter(paced) ? Turn.Reason.BUDGET : Turn.Reason.PACE;
    }
}
