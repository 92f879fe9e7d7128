package io.vzaimno.analysis;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.ListKind;
import io.vzaimno.instagram.Person;
import io.vzaimno.instagram.Relations;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChangesTests {

    private static final Instant BEFORE = Instant.parse("2026-10-01T12:00:00Z");

    @Test
    void tellsWhoCameAndWhoLeft() {
        var changes = changes(relations("ann bob", "bob"), relations("bob cid", "bob"));

        assertThat(names(changes, ChangeKind.LEFT)).containsExactly("ann");
        assertThat(names(changes, ChangeKind.CAME)).containsExactly("cid");
        assertThat(changes.all()).hasSize(2);
    }

    @Test
    void tellsWhoIsNewlyNonMutual() {
        var changes = changes(relations("ann", "ann old"), relations("", "ann old new"));

        assertThat(names(changes, ChangeKind.NEWLY_NON_MUTUAL)).containsExactly("ann", "new");
        assertThat(names(changes, ChangeKind.LEFT)).containsExactly("ann");
    }

    @Test
    void saysOfNobodyThatHeLeftWhoMayBeAmongFollowersNotShown() {
        var before = relations("sure doubted fan gone", "sure doubted gone");
        var after = relations("", "sure doubted new");

        var changes =
                Changes.between(BEFORE, Snapshot.whole(before), lacking(after, Set.of("doubted"), ListKind.FOLLOWERS));

        assertThat(names(changes, ChangeKind.LEFT)).containsExactly("sure");
        assertThat(names(changes, ChangeKind.NEWLY_NON_MUTUAL)).containsExactly("sure", "new");
        assertThat(names(changes, ChangeKind.VANISHED)).isEmpty();
    }

    @Test
    void saysOfNobodyThatHeCameWhoMayHaveBeenAmongFollowersNotShown() {
        var before = lacking(relations("", "sure doubted"), Set.of("doubted"), ListKind.FOLLOWERS);

        var changes = Changes.between(BEFORE, before, Snapshot.whole(relations("sure doubted fan", "sure doubted")));

        assertThat(names(changes, ChangeKind.CAME)).containsExactly("sure");
    }

    @Test
    void saysOfNobodyThatItIsNewWhoMayHaveBeenAmongThoseFollowedNotShown() {
        var before = lacking(relations("left", "left"), Set.of(), ListKind.FOLLOWING);

        var changes = Changes.between(BEFORE, before, Snapshot.whole(relations("", "left old.or.new")));

        assertThat(names(changes, ChangeKind.NEWLY_NON_MUTUAL)).containsExactly("left");
    }

    @Test
    void accusesNobodyWhoseAnswerIsStillOpen() {
        var changes = Changes.between(
                BEFORE,
                asking(relations("", "accepted"), "accepted"),
                asking(relations("", "accepted asked"), "asked"));

        assertThat(names(changes, ChangeKind.NEWLY_NON_MUTUAL)).containsExactly("accepted");
    }

    @Test
    void doesNotCallVanishedWhoIsAskedAnew() {
        var changes =
                Changes.between(BEFORE, Snapshot.whole(relations("ann", "ann")), asking(relations("", "ann"), "ann"));

        assertThat(changes.all()).extracting(Change::kind).containsExactly(ChangeKind.LEFT);
    }

    @Test
    void tellsWhoVanishedFromThoseWhoLeft() {
        var changes = changes(relations("gone fan", "gone cold"), relations("", ""));

        assertThat(names(changes, ChangeKind.VANISHED)).containsExactly("gone");
        assertThat(names(changes, ChangeKind.LEFT)).containsExactly("fan");
    }

    @Test
    void knowsPeopleByKeyWhenTheyAreRenamed() {
        var before = new Relations(List.of(person("17", "old.name")), List.of());
        var after = new Relations(List.of(person("17", "new.name")), List.of(person("17", "new.name")));

        var changes = changes(before, after);

        assertThat(changes.all())
                .containsExactly(
                        new Change(ChangeKind.RENAMED, person("17", "new.name"), Optional.of(new Handle("old.name"))));
    }

    static Stream<Random> seeds() {
        return IntStream.range(0, 200).mapToObj(Random::new);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void explainsEveryDifferenceOfTheFollowers(Random random) {
        var before = anyRelations(random);
        var after = anyRelations(random);

        var changes = changes(before, after);

        var came = Set.copyOf(names(changes, ChangeKind.CAME));
        var gone = Stream.of(ChangeKind.LEFT, ChangeKind.VANISHED)
                .flatMap(kind -> names(changes, kind).stream())
                .toList();
        assertThat(gone).doesNotHaveDuplicates();
        var expected = new HashSet<>(names(before.followers()));
        expected.removeAll(gone);
        expected.addAll(came);
        assertThat(expected).isEqualTo(names(after.followers()));
        assertThat(changes(before, before).all()).isEmpty();
    }

    private static Relations anyRelations(Random random) {
        return new Relations(anyPeople(random), anyPeople(random));
    }

    private static List<Person> anyPeople(Random random) {
        return IntStream.range(0, 12)
                .filter(_ -> random.nextBoolean())
                .mapToObj(number -> person(String.valueOf(number), "name" + number))
                .toList();
    }

    private static Changes changes(Relations before, Relations after) {
        return Changes.between(BEFORE, Snapshot.whole(before), Snapshot.whole(after));
    }

    private static Snapshot lacking(Relations relations, Set<String> doubtful, ListKind cut) {
        return new Snapshot(relations, Set.of(), doubtful, Set.of(cut));
    }

    private static Snapshot asking(Relations relations, String pending) {
        return new Snapshot(relations, Set.of(new Handle(pending)), Set.of(), Set.of());
    }

    private static Relations relations(String followers, String following) {
        return new Relations(people(followers), people(following));
    }

    private static List<Person> people(String names) {
        return Pattern.compile(" ")
                .splitAsStream(names)
                .filter(name -> !name.isBlank())
                .map(name -> Person.named(new Handle(name), null))
                .toList();
    }

    private static Person person(String key, String name) {
        return new Person(key, new Handle(name), "", null, null, null, null);
    }

    private static List<String> names(Changes changes, ChangeKind kind) {
        return changes.of(kind).stream()
                .map(change -> change.person().handle().value())
                .toList();
    }

    private static Set<String> names(List<Person> people) {
        return people.stream().map(person -> person.handle().value()).collect(toSet());
    }
}
