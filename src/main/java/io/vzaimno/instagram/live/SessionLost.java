package io.vzaimno.instagram.live;

/**
 * A session has left its holder and cannot serve until an admin has repaired it, or for a day.
 *
 * @param session its number in the pool
 * @param state what it waits for: {@link SessionState#NEEDS_LOGIN a new login}, {@link SessionState#CHALLENGED its
 *     owner}, or {@link SessionState#COOLING the end of a block}
 * @param reason what Instagram said
 */
public record SessionLost(long session, String label, SessionState state, String reason) {}
