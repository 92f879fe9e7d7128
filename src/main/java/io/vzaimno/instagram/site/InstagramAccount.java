package io.vzaimno.instagram.site;

import io.vzaimno.instagram.Handle;

/** An Instagram account: the number that identifies it and the name it goes by today. */
public record InstagramAccount(AccountId pk, Handle handle) {}
