package io.vzaimno.sim.instagram;

import java.util.Optional;

/**
 * A request in terms of doors.
 *
 * @param name the account that it is about, as the request names it; where it only tells an id, the name behind it, or
 *     the id if there is none; empty when it is about no account
 * @param isOwn whether that is the session's own account
 * @param isShut whether the door was shut
 */
public record Asked(Seen seen, Door door, String name, boolean isOwn, boolean isShut) {

    static Asked of(Call call, boolean isShut) {
        var name = name(call);
        var isOwn = call.session()
                .map(session -> session.viewer().member())
                .filter(viewer -> viewer.name().equals(name) || viewer.pk().equals(name))
                .isPresent();
        return new Asked(call.seen(), call.door(), name, isOwn, isShut);
    }

    private static String name(Call call) {
        return Optional.of(call.route().name())
                .filter(name -> !name.isEmpty())
                .or(() -> call.target().map(target -> target.member().name()))
                .orElse(call.route().pk());
    }
}
