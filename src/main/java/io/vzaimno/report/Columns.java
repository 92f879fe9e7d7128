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
import org.dhatim.fastexcel.HyperLink;
import org.jspecify.annotations.Nullable;

/** What the lists of people tell of each. */
final class Columns {

    private final Words words;
    private final ZoneId zone;
    private final Limits limits;

    Columns(Words words, ZoneId zone, Limits limits) {
        this.words = words;
        this.zone = zone;
        this.limits = limits;
    }

    /** The columns of one group's list, without those that would be empty. */
    List<Column> of(List<Relation> people) {
        var facts = Stream.of(
                name(), fullName(), link(), fact("private", Person::isPrivate), fact("verified", Person::isVerified));
        var days =
                Stream.of(day("followed_since", Relation::followedSince), day("follows_since", Relation::followsSince));
        return Stream.of(facts, confirmed(people), days)
                .flatMap(columns -> columns)
                .filter(column -> people.isEmpty() || people.stream().anyMatch(column.filled()))
                .toList();
    }

    /** The same, and a column that tells each person's group. */
    List<Column> withGroup(List<Relation> people) {
        return Stream.concat(of(people).stream(), Stream.of(group())).toList();
    }

    private Column name() {
        return text("name", 28, person -> person.handle().value());
    }

    private Column fullName() {
        return text("full_name", 36, person -> Text.literal(Text.clean(person.fullName())));
    }

    /** Formatted as text, so that a spreadsheet does not make a formula of a name that somebody edits. */
    private Column text(String key, int width, Function<Person, String> text) {
        return new Column(
                heading(key),
                width,
                style -> style.format("@"),
                relation -> !text.apply(relation.person()).isEmpty(),
                (sheet, row, column, relation) -> sheet.inlineString(row, column, text.apply(relation.person())));
    }

    private Column link() {
        return new Column(
                heading("link"),
                44,
                style -> style.fontColor(Palette.argb(Palette.LINK)).underlined(),
                _ -> true,
                (sheet, row, column, relation) -> {
                    var url = relation.person().handle().url();
                    if (row <= limits.links()) {
                        sheet.hyperlink(row, column, HyperLink.external(url, null));
                    }
                    sheet.inlineString(row, column, url);
                });
    }

    private Column fact(String key, Function<Person, @Nullable Boolean> fact) {
        var answers = Map.of(true, words.say("yes"), false, words.say("no"));
        return new Column(
                heading(key),
                14,
                UnaryOperator.identity(),
                relation -> fact.apply(relation.person()) != null,
                (sheet, row, column, relation) -> sheet.value(row, column, answers.get(fact.apply(relation.person()))));
    }

    /** Only among people of whom some are in doubt. */
    private Stream<Column> confirmed(List<Relation> people) {
        return people.stream().allMatch(Relation::confirmed) ? Stream.empty() : Stream.of(confirmed());
    }

    private Column confirmed() {
        return new Column(
                heading("confirmed"),
                14,
                UnaryOperator.identity(),
                _ -> true,
                (sheet, row, column, relation) ->
                        sheet.value(row, column, words.say(relation.confirmed() ? "yes" : "no")));
    }

    private Column day(String key, Function<Relation, @Nullable Instant> time) {
        return new Column(
                heading(key),
                24,
                style -> style.format(words.format("day")).horizontalAlignment("left"),
                relation -> time.apply(relation) != null,
                (sheet, row, column, relation) ->
                        sheet.value(row, column, LocalDate.ofInstant(time.apply(relation), zone)));
    }

    private Column group() {
        var names = new EnumMap<Group, String>(Group.class);
        Arrays.stream(Group.values()).forEach(group -> names.put(group, words.name(group)));
        return new Column(
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
