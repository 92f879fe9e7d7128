package io.vzaimno.instagram.live;

import io.vzaimno.instagram.live.Refusal.Challenged;
import io.vzaimno.instagram.live.Refusal.SessionDead;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells what a reply refuses, if anything.
 *
 * @param now when the reply came
 */
record Classifier(Reply reply, Instant now) {

    /** Empty when the reply is a JSON object that does not complain. */
    Optional<Refusal> refusal() {
        var refusal = Signs.read(Evidence.of(reply, now));
        var isChallenge = refusal.filter(Challenged.class::isInstance).isPresent();
        return reply.takesAway("sessionid") && !isChallenge
                ? Optional.of(new SessionDead("logged out by Instagram"))
                : refusal;
    }
}
