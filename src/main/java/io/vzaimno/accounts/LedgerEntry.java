package io.vzaimno.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a user's ledger.
 *
 * @param delta checks given (positive) or taken (negative)
 */
public record LedgerEntry(
        long id,
        int delta,
        int balanceAfter,
        EntryKind kind,
        @Nullable String reference,
        Instant createdAt) {}
