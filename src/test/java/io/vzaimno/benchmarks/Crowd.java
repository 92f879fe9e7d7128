package io.vzaimno.benchmarks;

import io.vzaimno.analysis.Comparison;
import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.Person;
import io.vzaimno.instagram.Relations;
import io.vzaimno.report.Report;
import io.vzaimno.report.Report.Reading;
import io.vzaimno.report.Report.Source;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** Invented people: as many followers as followings, half of whom are the same. */
final class Crowd {

    private static final Instant LONG_AGO = Instant.parse("2020-09-13T12:26:40Z");

    private Crowd() {}

    static Relations relations(int size) {
        return new Relations(people(0, size), people(size / 2, size));
    }

    static Report report(Relations relations) {
        var reading = new Reading(OptionalInt.empty(), relations.followers().size());
        return new Report(
                Optional.of(new Handle("north.wind")),
                Source.EXPORT,
                ZonedDateTime.parse("2026-09-30T12:00:00+03:00[Europe/Moscow]"),
                Optional.empty(),
                reading,
                reading,
                Comparison.of(relations, Set.of()),
                Locale.ENGLISH,
                List.of(),
                Optional.empty());
    }

    private static List<Person> people(int first, int size) {
        return IntStream.range(first, first + size).mapToObj(Crowd::person).toList();
    }

    private static Person person(int i) {
        return Person.named(new Handle("person." + Long.toString(i * 7919L, 36)), LONG_AGO.plusSeconds(499L * i));
    }
}
