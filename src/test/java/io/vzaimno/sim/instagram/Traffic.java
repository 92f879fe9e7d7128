package io.vzaimno.sim.instagram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was asked, through which doors, in what rhythm, and whether a session asked twice at once. */
public final class Traffic {

    private final List<Seen> requests = new ArrayList<>();
    private final Map<String, Integer> underway = new HashMap<>();
    private final List<Seen> overlaps = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();

    Traffic() {}

    /** All requests in the order in which they came. */
    public synchronized List<Seen> requests() {
        return List.copyOf(requests);
    }

    public synchronized List<Seen> requests(SimSession session) {
        var viewer = session.viewer().member().pk();
        return requests.stream().filter(seen -> seen.viewerPk().equals(viewer)).toList();
    }

    /** Those that came while another of the same account was not yet answered. */
    public synchronized List<Seen> overlaps() {
        return List.copyOf(overlaps);
    }

    /** All requests in terms of doors. */
    public synchronized List<Asked> asked() {
        return List.copyOf(asked);
    }

    public List<Asked> asked(Door door) {
        return asked().stream().filter(request -> request.door() == door).toList();
    }

    public List<Asked> asked(SimSession session) {
        var viewer = session.viewer().member().pk();
        return asked().stream()
                .filter(request -> request.seen().viewerPk().equals(viewer))
                .toList();
    }

    /** How many requests there were by door; doors that were not used are missing. */
    public Map<Door, Long> byDoor() {
        return count(asked());
    }

    public Map<Door, Long> byDoor(SimSession session) {
        return count(asked(session));
    }

    /** The names that were asked through a door, in the order of the requests. */
    public List<String> names(Door door) {
        return asked(door).stream().map(Asked::name).toList();
    }

    /** The requests that came to shut doors about others than the session's own account. */
    public List<Asked> strangersAtShutDoors() {
        return asked().stream()
                .filter(request ->
                        request.isShut() && !request.isOwn() && !request.name().isEmpty())
                .toList();
    }

    /** From each request of a session to the next one, by the simulator's clock. */
    public List<Duration> pauses(SimSession session) {
        var seen = requests(session);
        var pauses = new ArrayList<Duration>();
        for (var i = 1; i < seen.size(); i++) {
            pauses.add(Duration.between(seen.get(i - 1).at(), seen.get(i).at()));
        }
        return pauses;
    }

    /** The newest request. */
    public Seen last() {
        return requests().getLast();
    }

    public synchronized void clear() {
        requests.clear();
        overlaps.clear();
        asked.clear();
    }

    /** Its number, counted from 1. */
    synchronized int begin(Seen seen) {
        requests.add(seen);
        if (underway.merge(seen.viewerPk(), 1, Integer::sum) > 1) {
            overlaps.add(seen);
        }
        return requests.size();
    }

    synchronized void note(Asked request) {
        asked.add(request);
    }

    private static Map<Door, Long> count(List<Asked> requests) {
        return requests.stream()
                .collect(Collectors.groupingBy(Asked::door, () -> new EnumMap<>(Door.class), Collectors.counting()));
    }

    synchronized void end(Seen seen) {
        underway.merge(seen.viewerPk(), -1, Integer::sum);
    }
}
