package io.vzaimno.checks;

import java.util.List;

/** A part of the checks that are not over, and the whole line in numbers. */
public record QueuePage(List<QueueEntry> rows, QueueStatus line) {}
