package io.vzaimno.language;

import java.time.Instant;

/** A point in time on any day, formatted with its date. */
public record Moment(Instant time) {}
