package io.vzaimno.checks;

import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.ListKind;
import io.vzaimno.instagram.site.AccountId;

/**
 * Somebody who is looked for in a list.
 *
 * @param list the list that may have left the person out
 * @param known whether it has named the person, who is looked for only to see whether looking works
 */
record Suspect(ListKind list, AccountId pk, Handle handle, boolean known) {}
