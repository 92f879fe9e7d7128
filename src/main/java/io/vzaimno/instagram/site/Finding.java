package io.vzaimno.instagram.site;

import java.util.Optional;

/** What a door that answers says of an account. */
public sealed interface Finding {

    /**
     * There it is.
     *
     * @param profile the lengths of its lists and who may read them, where the door tells that
     */
    record Found(InstagramAccount account, Optional<Profile> profile) implements Finding {

        static Found of(Profile profile) {
            return new Found(profile.account(), Optional.of(profile));
        }
    }

    /** No account has this name or number, as far as this door shows; to be believed only of a door that is open. */
    record Missing() implements Finding {}

    /** The door shows some accounts only, and this is none of them. */
    record Unknown() implements Finding {}
}
