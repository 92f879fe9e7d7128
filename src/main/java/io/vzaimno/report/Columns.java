package io.vzaimno.report;

import io.vzaimno.analysis.Group;
import io.vzaimno.analysis.Relation;
import io.vzaimno.instagram.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the lists of people tell of each. All sheets of a workbook have the same facts, those that are known of anybody in
 * it; the dates are those of the sheet's own lists.
 */
final class Columns {

    private final ReportWords words;
    private final ZoneId zone;
    private final List<Relation> everybody;
    private final PersonColumns<Relation> person;

    /** @param everybody in the workbook */
    Columns(ReportWords words, ZoneId zone, ReportLimits limits, List<Relation> everybody) {
        this.words = words;
        this.zone = zone;
        this.everybody = everybody;
        this.person = new PersonColumns<>(words, limits, Relation::person);
    }

    /** The columns of one group's list, without those that would be empty; a group without people has all of them. */
    List<Column<Relation>> of(List<Relation> people) {
        var facts = Stream.of(
                person.name(),
                person.fullName(),
                person.link(),
                fact("private", Person::isPrivate),
                fact("verified", Person::isVerified));
        var days =
                Stream.of(day("followed_since", Relation::followedSince), day("follows_since", Relation::followsSince));
        return Stream.of(
                        filled(facts, everybody),
                        confirmed(people),
                        filled(days, people.isEmpty() ? everybody : people))
                .flatMap(columns -> columns)
                .toList();
    }

    private static Stream<Column<Relation>> filled(Stream<Column<Relation>> columns, List<Relation> people) {
        return columns.filter(column -> people.isEmpty() || people.stream().anyMatch(column.filled()));
    }

    /** Those of everybody's list, and a column that tells each person's group. */
    List<Column<Relation>> withGroup() {
        return Stream.concat(of(everybody).stream(), Stream.of(group())).toList();
    }

    private Column<Relation> fact(String key, Function<Person, @Nullable Boolean> fact) {
        var answers = Map.of(true, words.say("yes"), false, words.say("no"));
        return new Column<>(
                heading(key),
                14,
                UnaryOperator.identity(),
                relation -> fact.apply(relation.person()) != null,
                (sheet, row, column, relation) -> sheet.value(row, column, answers.get(fact.apply(relation.person()))));
    }

    /** Only among people of whom some are in doubt. */
    private Stream<Column<Relation>> confirmed(List<Relation> people) {
        return people.stream().allMatch(Relation::confirmed) ? Stream.empty() : Stream.of(confirmed());
    }

    private Column<Relation> confirmed() {
        return new Column<>(
                heading("confirmed"),
                14,
                UnaryOperator.identity(),
                _ -> true,
                (sheet, row, column, relation) ->
                        sheet.value(row, column, words.say(relation.confirmed() ? "yes" : "no")));
    }

    private Column<Relation> day(String key, Function<Relation, @Nullable Instant> time) {
        return new Column<>(
                heading(key),
                24,
                style -> style.format(words.format("day")).horizontalAlignment("left"),
                relation -> time.apply(relation) != null,
                (sheet, row, column, relation) ->
                        sheet.value(row, column, LocalDate.ofInstant(time.apply(relation), zone)));
    }

    private Column<Relation> group() {
        var names = new EnumMap<Group, String>(Group.class);
        Arrays.stream(Group.values()).forEach(group -> names.put(group, words.name(group)));
        return new Column<>(
                heading("list"),
                18,
                UnaryOperator.identity(),
                _ -> true,
                (sheet, row, column, relation) -> sheet.value(row, column, names.get(relation.group())));
    }

    private String heading(String key) {
        return words.say("column." + key);
    }
}
