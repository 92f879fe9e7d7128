package io.vzaimno.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One act of an operator.
 *
 * @param subject whom or what it was done to
 * @param before how that was, where it matters
 * @param after how it is since, and why
 */
public record AuditEntry(
        long id,
        String operator,
        AuditedAction act,
        String subject,
        @Nullable String before,
        @Nullable String after,
        Instant createdAt) {}
