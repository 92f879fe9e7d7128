package io.vzaimno.analysis;

import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.ListKind;
import io.vzaimno.instagram.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What has changed between two complete results of the same account.
 *
 * @param since when the earlier result was ready
 * @param all kind by kind, each in the order of the lists
 */
public record Changes(Instant since, List<Change> all) {

    public Changes {
        all = List.copyOf(all);
    }

    /**
     * Compares two snapshots with keys of the same sort. Leaves out changes that missing names may explain: people who
     * left have certainly left, people who came were certainly absent before.
     */
    public static Changes between(Instant since, Snapshot before, Snapshot after) {
        return new Changes(since, new Difference(before, after).changes());
    }

    /** The same, without the change that these people do not follow back. */
    public Changes hiding(Set<String> keys) {
        var rest = all.stream()
                .filter(change -> change.kind() != ChangeKind.NEWLY_NON_MUTUAL
                        || !keys.contains(change.person().key()))
                .toList();
        return new Changes(since, rest);
    }

    public List<Change> of(ChangeKind kind) {
        return all.stream().filter(change -> change.kind() == kind).toList();
    }

    public int count(ChangeKind kind) {
        return of(kind).size();
    }

    private record Difference(Lists before, Lists after) {

        Difference(Snapshot before, Snapshot after) {
            this(new Lists(before), new Lists(after));
        }

        List<Change> changes() {
            var changes = new ArrayList<Change>();
            add(changes, ChangeKind.NEWLY_NON_MUTUAL, after.following().filter(this::isNewlyNonMutual));
            add(changes, ChangeKind.LEFT, before.followers().filter(this::hasLeft));
            add(changes, ChangeKind.CAME, after.followers().filter(before::surelyLacksFollower));
            add(changes, ChangeKind.VANISHED, before.followers().filter(this::hasVanished));
            after.allPeople().flatMap(this::renaming).forEach(changes::add);
            return changes;
        }

        private boolean isNewlyNonMutual(Person person) {
            var wasKnown = before.follows(person) || before.isFollowed(person) || before.hasAllFollowing();
            return after.surelyLacksFollower(person) && wasKnown && !before.isNonMutual(person);
        }

        private boolean hasLeft(Person person) {
            return after.surelyLacksFollower(person) && !isGone(person);
        }

        private boolean hasVanished(Person person) {
            return isGone(person) && after.hasAll();
        }

        private boolean isGone(Person person) {
            return before.isMutual(person) && !after.names.containsKey(person.key());
        }

        private Stream<Change> renaming(Person person) {
            var former = Optional.ofNullable(before.names.get(person.key()));
            return former.filter(name -> !name.equals(person.handle())).stream()
                    .map(name -> new Change(ChangeKind.RENAMED, person, Optional.of(name)));
        }

        private static void add(List<Change> changes, ChangeKind kind, Stream<Person> people) {
            people.map(person -> Change.of(kind, person)).forEach(changes::add);
        }
    }

    /** A snapshot with indexes of its people. A pending request does not count as following. */
    private static final class Lists {

        private final Snapshot snapshot;
        private final Set<String> followers = new HashSet<>();
        private final Set<String> following = new HashSet<>();
        private final Map<String, Handle> names = new HashMap<>();

        private Lists(Snapshot snapshot) {
            this.snapshot = snapshot;
            followers().forEach(person -> followers.add(person.key()));
            following().forEach(person -> following.add(person.key()));
            allPeople().forEach(person -> names.put(person.key(), person.handle()));
        }

        private Stream<Person> followers() {
            return snapshot.relations().followers().stream();
        }

        private Stream<Person> following() {
            return snapshot.relations().following().stream()
                    .filter(person -> !snapshot.pending().contains(person.handle()) || follows(person));
        }

        /** Each person once. */
        private Stream<Person> allPeople() {
            var others = snapshot.relations().following().stream().filter(person -> !follows(person));
            return Stream.concat(followers(), others);
        }

        private boolean follows(Person person) {
            return followers.contains(person.key());
        }

        private boolean isFollowed(Person person) {
            return following.contains(person.key());
        }

        private boolean isMutual(Person person) {
            return follows(person) && isFollowed(person);
        }

        private boolean isNonMutual(Person person) {
            return isFollowed(person) && !follows(person);
        }

        private boolean hasAll() {
            return snapshot.cut().isEmpty();
        }

        private boolean hasAllFollowing() {
            return !snapshot.cut().contains(ListKind.FOLLOWING);
        }

        /** Not a follower, and the list is certain: it is complete, or the second look has searched it for this person. */
        private boolean surelyLacksFollower(Person person) {
            var wasSought = isFollowed(person) && !snapshot.doubtful().contains(person.key());
            return !follows(person) && (wasSought || !snapshot.cut().contains(ListKind.FOLLOWERS));
        }
    }
}
