package io.vzaimno.analysis;

import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.Person;
import io.vzaimno.instagram.Relations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Who follows back and who does not. Each person of the two lists is in exactly one group; groups keep the source's
 * order.
 *
 * @param nonMutual followed by the account, not following back
 * @param fans following the account, not followed back
 * @param mutual both
 * @param pending requested only: the answer is open, so they do not count as not following back
 * @param hidden not following back like the first group, but hidden by the user
 */
public record Comparison(
        List<Relation> nonMutual,
        List<Relation> fans,
        List<Relation> mutual,
        List<Relation> pending,
        List<Relation> hidden) {

    public Comparison {
        nonMutual = List.copyOf(nonMutual);
        fans = List.copyOf(fans);
        mutual = List.copyOf(mutual);
        pending = List.copyOf(pending);
        hidden = List.copyOf(hidden);
    }

    /**
     * Compares two complete lists by key. The first of several entries with one key counts.
     *
     * @param pending names with unanswered follow requests
     */
    public static Comparison of(Relations relations, Set<Handle> pending) {
        return of(relations, pending, Set.of());
    }

    /**
     * Compares two lists of which one may lack a few names.
     *
     * @param doubtful the keys of people that a list may have left out
     */
    public static Comparison of(Relations relations, Set<Handle> pending, Set<String> doubtful) {
        var followers = byKey(relations.followers());
        var nonMutual = new ArrayList<Relation>();
        var mutual = new ArrayList<Relation>();
        var unanswered = new ArrayList<Relation>();
        for (var person : byKey(relations.following()).values()) {
            var follower = followers.remove(person.key());
            if (follower != null) {
                mutual.add(new Relation(person, true, true, person.since(), follower.since(), true));
            } else if (pending.contains(person.handle())) {
                unanswered.add(new Relation(person, false, false, null, null, true));
            } else {
                var confirmed = !doubtful.contains(person.key());
                nonMutual.add(new Relation(person, true, false, person.since(), null, confirmed));
            }
        }
        var fans = followers.values().stream()
                .map(fan -> new Relation(fan, false, true, null, fan.since(), !doubtful.contains(fan.key())))
                .toList();
        return new Comparison(nonMutual, fans, mutual, unanswered, List.of());
    }

    /** The same, with people who do not follow back and are hidden by the user in a group of their own. */
    public Comparison hiding(Set<String> keys) {
        var shown = nonMutual.stream()
                .filter(relation -> !keys.contains(relation.person().key()))
                .toList();
        var hides = nonMutual.stream()
                .filter(relation -> keys.contains(relation.person().key()))
                .map(Relation::hide)
                .toList();
        return new Comparison(shown, fans, mutual, pending, hides);
    }

    /** The people of one group. */
    public List<Relation> in(Group group) {
        return switch (group) {
            case NON_MUTUAL -> nonMutual;
            case FANS -> fans;
            case MUTUAL -> mutual;
            case PENDING -> pending;
            case HIDDEN -> hidden;
        };
    }

    /** All people, group by group. */
    public List<Relation> all() {
        return Arrays.stream(Group.values()).map(this::in).flatMap(List::stream).toList();
    }

    /** How many people there are in all groups together. */
    public int size() {
        return nonMutual.size() + fans.size() + mutual.size() + pending.size() + hidden.size();
    }

    /** How many people of all groups might belong to another one. */
    public int unconfirmed() {
        return (int) all().stream().filter(relation -> !relation.confirmed()).count();
    }

    /**
     * The share (0 to 1) of followed accounts that follow back; absent if the account follows none. Unanswered requests
     * do not count; hidden people do, because hiding affects the display only.
     */
    public OptionalDouble mutualShare() {
        var followed = followed();
        return followed == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) mutual.size() / followed);
    }

    /** How many accounts the account follows, unanswered requests not counted. */
    public int followed() {
        return mutual.size() + nonMutual.size() + hidden.size();
    }

    private static SequencedMap<String, Person> byKey(List<Person> people) {
        var byKey = LinkedHashMap.<String, Person>newLinkedHashMap(people.size());
        for (var person : people) {
            byKey.putIfAbsent(person.key(), person);
        }
        return byKey;
    }
}
