package io.vzaimno.checks;

import java.util.List;

/** A part of a user's checks, newest first, and how many there are in all. */
public record CheckPage(List<Check> checks, long total) {}
