package io.vzaimno.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One audited action.
 *
 * @param subject what the action applied to
 * @param before the state before the action, where it matters
 * @param after the state after the action, and the reason
 */
public record AuditEntry(
        long id,
        String admin,
        AuditedAction act,
        String subject,
        @Nullable String before,
        @Nullable String after,
        Instant createdAt) {}
