package io.vzaimno.analysis;

import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.ListKind;
import io.vzaimno.instagram.Person;
import io.vzaimno.instagram.Relations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What has changed between two complete results of the same account.
 *
 * @param since when the earlier result was there
 * @param all kind by kind, each in the order of the lists
 */
public record Changes(Instant since, List<Change> all) {

    public Changes {
        all = List.copyOf(all);
    }

    /** Compares two pairs of complete lists, whose people are known by keys of the same sort. */
    public static Changes between(Instant since, Relations before, Relations after) {
        return new Changes(since, new Difference(before, after).changes());
    }

    /** The same, without the news that these do not follow back. */
    public Changes hiding(Set<String> keys) {
        var rest = all.stream()
                .filter(change -> change.kind() != ChangeKind.NEWLY_NON_MUTUAL
                        || !keys.contains(change.person().key()))
                .toList();
        return new Changes(since, rest);
    }

    /**
     * Leaves out what may be explained by names that were not shown: whoever is said to have gone has certainly gone.
     *
     * @param now the later result, which knows of whom it is certain
     * @param cut the lists in which it lacks some names
     */
    public Changes certain(Comparison now, Set<ListKind> cut) {
        if (cut.isEmpty()) {
            return this;
        }
        var confirmed = now.nonMutual().stream()
                .filter(Relation::confirmed)
                .map(relation -> relation.person().key())
                .collect(Collectors.toSet());
        return new Changes(
                since,
                all.stream()
                        .filter(change -> switch (change.kind()) {
                            case NEWLY_NON_MUTUAL, LEFT ->
                                !cut.contains(ListKind.FOLLOWERS)
                                        || confirmed.contains(change.person().key());
                            case VANISHED -> false;
                            case CAME, RENAMED -> true;
                        })
                        .toList());
    }

    public List<Change> of(ChangeKind kind) {
        return all.stream().filter(change -> change.kind() == kind).toList();
    }

    public int count(ChangeKind kind) {
        return of(kind).size();
    }

    private record Difference(Lists before, Lists after) {

        Difference(Relations before, Relations after) {
            this(new Lists(before), new Lists(after));
        }

        List<Change> changes() {
            var changes = new ArrayList<Change>();
            add(changes, ChangeKind.NEWLY_NON_MUTUAL, nonMutual(after).filter(person -> !before.isNonMutual(person)));
            add(changes, ChangeKind.LEFT, before.followersBut(after).filter(person -> !hasVanished(person)));
            add(changes, ChangeKind.CAME, after.followersBut(before));
            add(
                    changes,
                    ChangeKind.VANISHED,
                    before.relations.followers().stream().filter(this::hasVanished));
            after.everybody().flatMap(this::renaming).forEach(changes::add);
            return changes;
        }

        private Stream<Change> renaming(Person person) {
            var former = Optional.ofNullable(before.names.get(person.key()));
            return former.filter(name -> !name.equals(person.handle())).stream()
                    .map(name -> new Change(ChangeKind.RENAMED, person, Optional.of(name)));
        }

        private boolean hasVanished(Person person) {
            return before.isMutual(person) && !after.names.containsKey(person.key());
        }

        private static Stream<Person> nonMutual(Lists lists) {
            return lists.relations.following().stream().filter(lists::isNonMutual);
        }

        private static void add(List<Change> changes, ChangeKind kind, Stream<Person> people) {
            people.map(person -> Change.of(kind, person)).forEach(changes::add);
        }
    }

    /** Two lists, and quick answers to who is on them. */
    private static final class Lists {

        private final Relations relations;
        private final Set<String> followers = new HashSet<>();
        private final Set<String> following = new HashSet<>();
        private final Map<String, Handle> names = new HashMap<>();

        private Lists(Relations relations) {
            this.relations = relations;
            relations.followers().forEach(person -> followers.add(person.key()));
            relations.following().forEach(person -> following.add(person.key()));
            everybody().forEach(person -> names.put(person.key(), person.handle()));
        }

        /** Each person once. */
        private Stream<Person> everybody() {
            var others = relations.following().stream().filter(person -> !followers.contains(person.key()));
            return Stream.concat(relations.followers().stream(), others);
        }

        private Stream<Person> followersBut(Lists other) {
            return relations.followers().stream().filter(person -> !other.followers.contains(person.key()));
        }

        private boolean isMutual(Person person) {
            return followers.contains(person.key()) && following.contains(person.key());
        }

        private boolean isNonMutual(Person person) {
            return following.contains(person.key()) && !followers.contains(person.key());
        }
    }
}
