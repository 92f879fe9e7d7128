package io.vzaimno.checks;

import io.vzaimno.report.Report.Reading;

/**
 * How a check failed.
 *
 * @param detail for admins, English, one line; empty where the reason says it all
 * @param followers how much of the list was read
 * @param following how much of the list was read
 */
public record Failure(FailReason reason, String detail, Reading followers, Reading following) {}
