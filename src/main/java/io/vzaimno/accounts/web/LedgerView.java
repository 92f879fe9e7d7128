package io.vzaimno.accounts.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.vzaimno.accounts.EntryKind;
import io.vzaimno.accounts.LedgerEntry;
import io.vzaimno.accounts.LedgerPage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a user's ledger as the API tells it. */
record LedgerView(List<Entry> entries, long total) {

    static LedgerView of(LedgerPage page) {
        return new LedgerView(page.entries().stream().map(Entry::of).toList(), page.total());
    }

    record Entry(
            long entryId,

            @Schema(description = "Checks given, or, negative, taken", example = "-1")
            int delta,

            int balanceAfter,
            EntryKind kind,

            @Schema(description = "What it was for: a check, or what the operator wrote") @Nullable String reference,

            Instant createdAt) {

        private static Entry of(LedgerEntry entry) {
            return new Entry(
                    entry.id(),
                    entry.delta(),
                    entry.balanceAfter(),
                    entry.kind(),
                    entry.reference(),
                    entry.createdAt());
        }
    }
}
