package io.vzaimno.operations;

import java.util.List;

/**
 * A part of the audit log, newest first.
 *
 * @param total how many entries there are in all
 */
public record AuditPage(List<AuditEntry> entries, long total) {}
