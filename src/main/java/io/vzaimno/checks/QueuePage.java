package io.vzaimno.checks;

import java.util.List;

/** A page of the checks that are not over, and the status of the whole queue. */
public record QueuePage(List<QueueEntry> rows, QueueStatus line) {}
