package io.vzaimno.language;

import java.time.Instant;

/** A point in time that need not be of today, to be said with its date. */
public record Moment(Instant time) {}
