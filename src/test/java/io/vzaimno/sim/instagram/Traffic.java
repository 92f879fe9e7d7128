package io.vzaimno.sim.instagram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was asked, in what rhythm, and whether anybody asked twice at once. */
public final class Traffic {

    private final List<Seen> requests = new ArrayList<>();
    private final Map<String, Integer> underway = new HashMap<>();
    private final List<Seen> overlaps = new ArrayList<>();

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
    }

    /** Its number, counted from 1. */
    synchronized int begin(Seen seen) {
        requests.add(seen);
        if (underway.merge(seen.viewerPk(), 1, Integer::sum) > 1) {
            overlaps.add(seen);
        }
        return requests.size();
    }

    synchronized void end(Seen seen) {
        underway.merge(seen.viewerPk(), -1, Integer::sum);
    }
}
