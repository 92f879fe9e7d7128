package io.vzaimno.sim.instagram;

import java.util.Optional;

/**
 * A request and what it is about.
 *
 * @param number counted from 1 over all requests
 * @param session whose valid cookie it carries
 * @param target the account that it is about, where the session's account can find it
 * @param list which part of the target's lists it is about, where its cursor is good
 */
public record Call(
        int number,
        Seen seen,
        Route route,
        Optional<SimSession> session,
        Optional<SimProfile> target,
        Optional<ListPlan> list) {

    public Door door() {
        return route.door();
    }

    String parameter(String name) {
        return seen.parameter(name);
    }

    String header(String name) {
        return seen.header(name);
    }
}
