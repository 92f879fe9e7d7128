package io.vzaimno.checks;

import java.time.Instant;

/** A long pause that a check makes, and when it goes on. */
public record StepPause(WaitReason reason, Instant until) {}
