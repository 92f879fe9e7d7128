package io.vzaimno.checks;

import io.vzaimno.instagram.site.InstagramAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What can be said of a check before it is ordered. */
public sealed interface Preview {

    /**
     * The lists can be read, as far as one can know.
     *
     * @param followers declared length of the list
     * @param following declared length of the list
     * @param duration from the beginning of the check to its result
     */
    record Feasible(InstagramAccount account, int followers, int following, Duration duration) implements Preview {}

    /** The check would fail. An order is refused for the same reason. */
    record Infeasible(FailReason reason) implements Preview {}

    /**
     * No account can be looked at now, or no list read. An order is refused.
     *
     * @param retryAt when the source is next looked at; absent where that is up to the admins
     */
    record SourceShut(Optional<Instant> retryAt) implements Preview {}

    /** No session could ask Instagram in time. An order is taken all the same. */
    record Unknown() implements Preview {}

    /** Why an order would be refused. */
    default Optional<FailReason> obstacle() {
        return this instanceof Infeasible(var reason) ? Optional.of(reason) : Optional.empty();
    }
}
