package io.vzaimno.checks;

import java.time.Duration;

/**
 * The public status of the queue.
 *
 * @param nextPlace the place that a check ordered now would have
 * @param expectedWait how long such a check would wait before it begins; zero also while no session can serve it, since
 *     it would be refused then
 * @param paused whether an admin has stopped the queue; orders are still accepted
 */
public record QueueStatus(int pending, int processing, int nextPlace, Duration expectedWait, boolean paused) {}
