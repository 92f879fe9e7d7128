package io.vzaimno.instagram.export;

import io.vzaimno.instagram.ListKind;
import io.vzaimno.instagram.Person;
import io.vzaimno.instagram.Relations;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What makes an export seem to lack people. Instagram leaves out followers, and only those, who came before the range of dates
 * that was asked for, and says nothing of it in JSON; and it splits lists at a round number, so that a lost last part shows in
 * nothing but the length of the one before.
 */
final class Doubts {

    /** Oldest follows of whole exports lay two months apart at most, those of a cut one eleven years. */
    private static final Duration APART = Duration.ofDays(180);

    /** Fewer dates prove nothing. */
    private static final int DATES = 10;

    /** As many entries a full part of a list has. */
    private static final int FULL_PART = 10_000;

    private Doubts() {}

    /** What there is to doubt, and whether there are too few dates to tell. */
    static List<Note> of(List<ReadList> lists, Relations relations) {
        var parts = Stream.of(Role.FOLLOWERS, Role.FOLLOWING).flatMap(role -> lastPart(lists, role).stream());
        return Stream.concat(dates(relations).stream(), parts).toList();
    }

    private static Optional<Note> dates(Relations relations) {
        var followers = dates(relations.followers());
        var following = dates(relations.following());
        if (followers.size() >= DATES && following.size() >= DATES) {
            return cut(followers.getFirst(), following.getFirst());
        }
        return lacksDates(relations.followers(), followers) || lacksDates(relations.following(), following)
                ? Optional.of(new Note.Unjudged())
                : Optional.empty();
    }

    private static Optional<Note> cut(Instant oldestFollower, Instant oldestFollowing) {
        var later = Duration.between(oldestFollowing, oldestFollower);
        if (later.abs().compareTo(APART) < 0) {
            return Optional.empty();
        }
        var list = later.isPositive() ? ListKind.FOLLOWERS : ListKind.FOLLOWING;
        return Optional.of(new Note.MayBeCut(list, (int) later.abs().toDays()));
    }

    /** A short list has few dates because it is short. */
    private static boolean lacksDates(List<Person> people, List<Instant> dates) {
        return people.size() >= DATES && dates.size() < DATES;
    }

    private static List<Instant> dates(List<Person> people) {
        return people.stream()
                .map(Person::since)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    private static Optional<Note> lastPart(List<ReadList> lists, Role role) {
        return lists.stream()
                .filter(list -> list.role() == role)
                .max(Comparator.comparingInt(list -> list.file().number()))
                .filter(list -> isFull(list.rows().size()))
                .map(list -> new Note.PartMayBeMissing(
                        ExportRefusal.shown(list.path()), list.rows().size(), role.cut()));
    }

    private static boolean isFull(int entries) {
        return entries > 0 && entries % FULL_PART == 0;
    }
}
