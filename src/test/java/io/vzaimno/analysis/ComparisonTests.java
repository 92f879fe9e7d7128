package io.vzaimno.analysis;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.Person;
import io.vzaimno.instagram.Relations;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonTests {

    private static final Instant SPRING = Instant.parse("2024-03-20T03:06:00Z");
    private static final Instant AUTUMN = Instant.parse("2025-09-22T18:19:00Z");

    @Test
    void putsEachPersonIntoOneGroup() {
        var comparison = compare(people("ann", "bob"), people("bob", "cid", "dan"), "dan");

        assertThat(names(comparison.fans())).containsExactly("ann");
        assertThat(names(comparison.mutual())).containsExactly("bob");
        assertThat(names(comparison.nonMutual())).containsExactly("cid");
        assertThat(names(comparison.pending())).containsExactly("dan");
        assertThat(names(comparison.all())).containsExactly("cid", "ann", "bob", "dan");
        assertThat(comparison.size()).isEqualTo(4);
    }

    @Test
    void comparesByKeyBecauseNamesChange() {
        var before = person("17", "old.name", null);
        var after = person("17", "new.name", null);

        var comparison = Comparison.of(new Relations(List.of(before), List.of(after)), Set.of());

        assertThat(names(comparison.mutual())).containsExactly("new.name");
        assertThat(comparison.size()).isOne();
    }

    @Test
    void accusesNobodyWhoseAnswerIsOpen() {
        var comparison = compare(people("fan"), people("asked", "fan"), "asked", "fan", "somebody.else");

        assertThat(comparison.nonMutual()).isEmpty();
        assertThat(names(comparison.pending())).containsExactly("asked");
        assertThat(names(comparison.mutual())).containsExactly("fan");
    }

    @Test
    void tellsSinceWhenEachFollowsTheOther() {
        var follower = person("ann", "ann", AUTUMN);
        var followed = person("ann", "ann", SPRING);

        var relation = Comparison.of(new Relations(List.of(follower), List.of(followed)), Set.of())
                .mutual()
                .getFirst();

        assertThat(relation.followedSince()).isEqualTo(SPRING);
        assertThat(relation.followsSince()).isEqualTo(AUTUMN);
    }

    @Test
    void tellsTheShareOfThoseWhoFollowBack() {
        var three = compare(people("ann", "bob", "fan"), people("ann", "bob", "cid", "dan"), "dan");
        var none = compare(people("fan"), people("asked"), "asked");

        assertThat(three.mutualShare()).hasValue(2.0 / 3);
        assertThat(none.mutualShare()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987, 1597, 2584, 4181, 6765, 10946})
    void agreesWithTheDefinition(long seed) {
        var random = new Random(seed);
        var range = 1 + random.nextInt(60);
        var followers = crowd(random, range);
        var following = crowd(random, range);
        var pending =
                Set.copyOf(crowd(random, range).stream().map(Person::handle).toList());

        var comparison = Comparison.of(new Relations(followers, following), pending);

        Predicate<Person> follows = person -> has(followers, person);
        Predicate<Person> followed = person -> has(following, person);
        Predicate<Person> asked = person -> pending.contains(person.handle());
        assertGroup(comparison, Group.MUTUAL, following, follows);
        assertGroup(comparison, Group.FANS, followers, followed.negate());
        assertGroup(comparison, Group.NON_MUTUAL, following, follows.or(asked).negate());
        assertGroup(comparison, Group.PENDING, following, asked.and(follows.negate()));
    }

    private static void assertGroup(Comparison comparison, Group group, List<Person> list, Predicate<Person> belongs) {
        var expected = list.stream().filter(belongs).map(Person::key).distinct();

        assertThat(comparison.in(group).stream()
                        .map(relation -> relation.person().key()))
                .containsExactlyElementsOf(expected.toList());
        assertThat(comparison.in(group)).allMatch(relation -> relation.group() == group);
    }

    private static boolean has(List<Person> list, Person person) {
        return list.stream().anyMatch(other -> other.key().equals(person.key()));
    }

    /** People in random order, some of them twice. */
    private static List<Person> crowd(Random random, int range) {
        return IntStream.range(0, random.nextInt(80))
                .mapToObj(_ -> "user" + random.nextInt(range))
                .map(name -> person(name, name, null))
                .toList();
    }

    private static Comparison compare(List<Person> followers, List<Person> following, String... pending) {
        var asked = Stream.of(pending).map(Handle::new).collect(toSet());
        return Comparison.of(new Relations(followers, following), asked);
    }

    private static List<Person> people(String... names) {
        return Stream.of(names).map(name -> person(name, name, null)).toList();
    }

    private static Person person(String key, String name, @Nullable Instant since) {
        return new Person(key, new Handle(name), "", null, null, null, since);
    }

    private static List<String> names(List<Relation> group) {
        return group.stream()
                .map(relation -> relation.person().handle().value())
                .toList();
    }
}
