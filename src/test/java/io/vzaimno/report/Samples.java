package io.vzaimno.report;

import static java.util.stream.Collectors.toSet;

import io.vzaimno.analysis.Comparison;
import io.vzaimno.analysis.Relation;
import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.ListKind;
import io.vzaimno.instagram.Person;
import io.vzaimno.instagram.Relations;
import io.vzaimno.instagram.export.ExportDate;
import io.vzaimno.instagram.export.Note;
import io.vzaimno.report.Report.Reading;
import io.vzaimno.report.Report.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reports about invented people. */
final class Samples {

    static final Locale RUSSIAN = Locale.of("ru");

    private static final List<String> FIRST = List.of(
            "Anna", "Борис", "Carla", "Dmitri", "Elif", "Фёдор", "Grace", "Hiro", "Inês", "Jürgen", "Katya", "Léa");
    private static final List<String> LAST =
            List.of("Moss", "Ветров", "Kestrel", "Amber", "Öz", "Ивняк", "Thorne", "🌿");
    private static final ZonedDateTime TIME = ZonedDateTime.parse("2026-09-30T12:00:00+03:00[Europe/Moscow]");
    private static final Instant LONG_AGO = Instant.parse("2021-03-14T09:26:53Z");

    private Samples() {}

    /** Groups of these sizes, as an export tells of them. */
    static Report export(int nonMutual, int mutual, int fans) {
        return export(relations(nonMutual, mutual, fans, Samples::named));
    }

    /** Groups of these sizes, as live lists tell of them. */
    static Report live(int nonMutual, int mutual, int fans) {
        return live(relations(nonMutual, mutual, fans, Samples::detailed));
    }

    static Report live(Relations relations) {
        return new Report(
                Optional.of(new Handle("north.wind")),
                Source.LIVE,
                TIME,
                Optional.empty(),
                reading(relations.followers()),
                reading(relations.following()),
                Comparison.of(relations, Set.of()),
                Locale.ENGLISH,
                List.of(),
                Optional.empty());
    }

    static Report export(Relations relations) {
        return new Report(
                Optional.empty(),
                Source.EXPORT,
                TIME,
                Optional.empty(),
                new Reading(OptionalInt.empty(), relations.followers().size()),
                new Reading(OptionalInt.empty(), relations.following().size()),
                Comparison.of(relations, Set.of()),
                Locale.ENGLISH,
                List.of(new Note.Deleted(2)),
                Optional.empty());
    }

    /** The same report for another reader. */
    static Report in(Locale language, Report report) {
        return new Report(
                report.account(),
                report.source(),
                report.takenAt(),
                report.exported(),
                report.followers(),
                report.following(),
                report.comparison(),
                language,
                report.notes(),
                report.changes());
    }

    /** People who do not follow back and call themselves so. */
    static Report nonMutual(String... fullNames) {
        var people = IntStream.range(0, fullNames.length)
                .mapToObj(i -> new Person("" + i, new Handle("user" + i), fullNames[i], null, false, false, null))
                .toList();
        return live(new Relations(List.of(), people));
    }

    /** The same report, but those who do not follow back have not answered yet if they bear one of these names. */
    static Report withPending(Report report, String... names) {
        var following =
                report.comparison().nonMutual().stream().map(Relation::person).toList();
        var asked = Stream.of(names).map(Handle::new).collect(toSet());
        return new Report(
                report.account(),
                report.source(),
                report.takenAt(),
                report.exported(),
                report.followers(),
                report.following(),
                Comparison.of(new Relations(List.of(), following), asked),
                report.language(),
                report.notes(),
                report.changes());
    }

    /** One of two who do not follow back may be among the followers whom Instagram did not show. */
    static Report inDoubt() {
        var relations = relations(2, 1, 1, Samples::detailed);
        return new Report(
                Optional.of(new Handle("north.wind")),
                Source.LIVE,
                TIME,
                Optional.empty(),
                new Reading(OptionalInt.of(3), 2),
                reading(relations.following()),
                Comparison.of(relations, Set.of(), Set.of("1")),
                Locale.ENGLISH,
                List.of(),
                Optional.empty());
    }

    /** An export that seems to lack older followers, so that no person in it is confirmed. */
    static Report cut() {
        var relations = relations(2, 1, 1, Samples::named);
        return new Report(
                Optional.of(new Handle("north.wind")),
                Source.EXPORT,
                TIME,
                Optional.of(ExportDate.of(LocalDate.of(2026, 8, 12))),
                new Reading(OptionalInt.empty(), 2),
                new Reading(OptionalInt.empty(), 3),
                Comparison.of(relations, Set.of(), Set.of("person.0", "person.1")),
                Locale.ENGLISH,
                List.of(new Note.MayBeCut(ListKind.FOLLOWERS, 4071), new Note.Deleted(2)),
                Optional.empty());
    }

    /** The same report of an export that was made at this time. */
    static Report exported(Report report, ExportDate date) {
        return new Report(
                report.account(),
                report.source(),
                report.takenAt(),
                Optional.of(date),
                report.followers(),
                report.following(),
                report.comparison(),
                report.language(),
                report.notes(),
                report.changes());
    }

    /** Up to 40 UTF-16 units of any kind, lone surrogates and control characters among them. */
    static String anything(Random random) {
        var text = new StringBuilder();
        for (var i = random.nextInt(40); i > 0; i--) {
            text.append((char) (random.nextInt(0x10000) >> random.nextInt(16)));
        }
        return text.toString();
    }

    private static Relations relations(int nonMutual, int mutual, int fans, IntFunction<Person> person) {
        return new Relations(
                IntStream.range(nonMutual, nonMutual + mutual + fans)
                        .mapToObj(person)
                        .toList(),
                IntStream.range(0, nonMutual + mutual).mapToObj(person).toList());
    }

    private static Person named(int i) {
        return Person.named(new Handle("person." + i), LONG_AGO.plusSeconds(43_000L * i));
    }

    private static Person detailed(int i) {
        var name = FIRST.get(i % FIRST.size()) + " " + LAST.get(i / 5 % LAST.size());
        return new Person("" + i, new Handle("person." + i), name, null, i % 3 == 0, i % 17 == 0, null);
    }

    private static Reading reading(List<Person> people) {
        return new Reading(OptionalInt.of(people.size()), people.size());
    }
}
