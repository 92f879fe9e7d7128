package io.vzaimno.instagram.live;

import io.vzaimno.instagram.site.Door;
import io.vzaimno.instagram.site.InstagramAccount;

/** The one request that a look-up makes next. */
sealed interface Question {

    /** Which account has the name? */
    record ByName(Door door) implements Question {}

    /** How long are the account's lists, and who may read them? */
    record ByNumber(Door door, InstagramAccount account) implements Question {}

    /** Does the door find the session's own account? */
    record Canary(Door door) implements Question {}

    /** What is the session's own account called? To be known before a door of names can be tried. */
    record OwnName(Door door) implements Question {}

    /** Do the lists answer the session? */
    record OwnList() implements Question {}

    /** What are the tokens? To be known before a document can be asked for. */
    record Tokens(Door door) implements Question {}

    /** No canary can be asked: the session's own name is not to be learned. */
    record Nameless(Door door) implements Question {}
}
