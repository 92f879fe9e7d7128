package io.vzaimno.operations;

import java.util.List;

/**
 * A page of the audit log, newest entry first.
 *
 * @param total the number of entries on all pages
 */
public record AuditPage(List<AuditEntry> entries, long total) {}
