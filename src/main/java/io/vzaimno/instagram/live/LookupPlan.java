package io.vzaimno.instagram.live;

import io.vzaimno.instagram.site.Door;
import io.vzaimno.instagram.site.InstagramProperties;
import io.vzaimno.instagram.site.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides what a look-up asks next: resolves doubts, then tries the open doors in the configured order.
 *
 * @param names doors that take a name
 * @param profiles doors that tell the lengths of the lists; one that takes names comes last, because it costs most
 */
record LookupPlan(List<Door> names, List<Door> profiles) {

    /** Owners rename their accounts; a canary by an old name would shut an open door. */
    private static final Duration NAME_IS_FRESH = Duration.ofDays(1);

    static LookupPlan of(InstagramProperties properties) {
        var profiles = new LinkedHashSet<>(properties.profileDoors());
        properties.nameDoors().stream().filter(Door::tellsProfiles).forEach(profiles::add);
        return new LookupPlan(List.copyOf(properties.nameDoors()), List.copyOf(profiles));
    }

    /** The configured doors, each once. */
    SequencedSet<Door> doors() {
        var all = new LinkedHashSet<>(names);
        all.addAll(profiles);
        return all;
    }

    /** The configured doors, each once, and the lists. */
    SequencedSet<Door> doorsAndLists() {
        var all = doors();
        all.add(Door.LISTS);
        return all;
    }

    /** The doors of a kind that has no open one, so that no account can be looked up; empty while each kind has one. */
    Optional<List<Door>> blocked(Set<Door> shut) {
        return Stream.of(names, profiles).filter(shut::containsAll).findFirst();
    }

    /** Empty when no door is left to ask. */
    Optional<Question> next(Lookup lookup, Session session, Set<Door> shut, Instant now) {
        if (lookup.doubt().isPresent()) {
            return Optional.of(explain(lookup.doubt().get(), session, shut, now));
        }
        return door(lookup, shut).map(door -> session.canAsk(door) ? ask(lookup, door) : new Question.Tokens(door));
    }

    /** Whether nothing can be asked, by any session. */
    boolean isStuck(Lookup lookup, Set<Door> shut) {
        return lookup.doubt().isEmpty() && door(lookup, shut).isEmpty();
    }

    /** The request for the name of the session's own account; empty when it is known, or no door tells it. */
    Optional<Question> nameQuestion(Session session, Set<Door> shut, Instant now) {
        return knowsItsName(session, now) ? Optional.empty() : nameQuestion(session, shut);
    }

    private Optional<Door> door(Lookup lookup, Set<Door> shut) {
        var doors = lookup.account().isPresent() ? profiles : names;
        return doors.stream()
                .filter(door -> !shut.contains(door) && !lookup.silent().contains(door))
                .findFirst();
    }

    private static Question ask(Lookup lookup, Door door) {
        return lookup.account()
                .filter(_ -> !door.takesNames())
                .<Question>map(account -> new Question.ByNumber(door, account))
                .orElseGet(() -> new Question.ByName(door));
    }

    private Question explain(Doubt doubt, Session session, Set<Door> shut, Instant now) {
        if (doubt.asksOwnList()) {
            return new Question.OwnList();
        }
        if (!session.canAsk(doubt.door())) {
            return new Question.Tokens(doubt.door());
        }
        return !doubt.door().takesNames() || knowsItsName(session, now)
                ? new Question.Canary(doubt.door())
                : learnName(doubt.door(), session, shut);
    }

    private static boolean knowsItsName(Session session, Instant now) {
        var name = session.name();
        return name != null && name.seenAt().isAfter(now.minus(NAME_IS_FRESH));
    }

    private Question learnName(Door forDoor, Session session, Set<Door> shut) {
        return nameQuestion(session, shut)
                .orElseGet(
                        () -> session.name() == null ? new Question.Nameless(forDoor) : new Question.Canary(forDoor));
    }

    private Optional<Question> nameQuestion(Session session, Set<Door> shut) {
        return profiles.stream()
                .filter(door -> !door.takesNames() && !shut.contains(door))
                .findFirst()
                .map(door -> session.canAsk(door) ? new Question.OwnName(door) : new Question.Tokens(door));
    }
}
