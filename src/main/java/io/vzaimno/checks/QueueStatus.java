package io.vzaimno.checks;

import java.time.Duration;

/**
 * The line as everybody may see it.
 *
 * @param nextPlace the place that a check ordered now would have
 * @param expectedWait how long such a check would wait before it begins; zero also while no session can serve, for it would
 *     be refused then
 * @param paused whether the operator has stopped the line; orders are still taken
 */
public record QueueStatus(int pending, int processing, int nextPlace, Duration expectedWait, boolean paused) {}
