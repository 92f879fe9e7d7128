package io.vzaimno.instagram.live;

/** How the session's own account and another one follow each other. */
public record Friendship(boolean following, boolean followedBy) {}
