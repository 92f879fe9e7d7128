package io.vzaimno.sim.instagram;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The accounts of the simulated web site and who is logged in. */
final class World {

    private final Crowd crowd = new Crowd();
    private final Map<Integer, SimProfile> profiles = new ConcurrentHashMap<>();
    private final AtomicInteger logins = new AtomicInteger();
    private final List<SimSession> sessions = new CopyOnWriteArrayList<>();

    Crowd crowd() {
        return crowd;
    }

    /** The profile of this name, without anybody in its lists when it is new. */
    SimProfile profile(String name) {
        var number = crowd.named(name).number();
        return profiles.computeIfAbsent(number, _ -> new SimProfile(crowd, number));
    }

    SimSession login(String viewer) {
        var session = new SimSession(profile(viewer), logins);
        sessions.add(session);
        return session;
    }

    Optional<SimSession> session(String id) {
        return sessions.stream().filter(session -> session.id().equals(id)).findFirst();
    }

    Optional<SimProfile> find(String name) {
        return crowd.find(name).map(this::profileOf);
    }

    Optional<SimProfile> withPk(String pk) {
        return crowd.withPk(pk).map(this::profileOf);
    }

    /** Invented people have lists of their own, invented when somebody looks. */
    private SimProfile profileOf(Member member) {
        return profiles.computeIfAbsent(
                member.number(),
                number -> new SimProfile(crowd, number)
                        .followers(30 + number % 470)
                        .following(20 + number % 380));
    }
}
