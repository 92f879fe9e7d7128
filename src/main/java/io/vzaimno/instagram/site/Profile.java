package io.vzaimno.instagram.site;

import java.util.OptionalInt;

/**
 * What Instagram says of an account.
 *
 * @param followers how many follow it, as declared; a list may hold a few per cent less
 * @param following how many it follows, as declared
 * @param followedByViewer whether the session's account follows it
 * @param own whether it is the session's account itself
 */
public record Profile(
        InstagramAccount account,
        String fullName,
        boolean isPrivate,
        boolean isVerified,
        OptionalInt followers,
        OptionalInt following,
        boolean followedByViewer,
        boolean own) {

    /** Whether it says how long both lists are. */
    public boolean tellsLengths() {
        return followers.isPresent() && following.isPresent();
    }

    /** Whether the session that asked may read its lists. */
    public boolean isReadable() {
        return !isPrivate || followedByViewer || own;
    }
}
