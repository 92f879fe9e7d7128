package io.vzaimno.accounts;

import java.util.List;

/**
 * A page of a user's ledger, newest first.
 *
 * @param total how many entries there are in all
 */
public record LedgerPage(List<LedgerEntry> entries, long total) {}
