package io.vzaimno.instagram.site;

import io.vzaimno.instagram.Handle;

/** An Instagram account: the id that identifies it and its current name. */
public record InstagramAccount(AccountId pk, Handle handle) {}
