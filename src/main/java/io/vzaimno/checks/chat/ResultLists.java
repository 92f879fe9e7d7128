package io.vzaimno.checks.chat;

import io.vzaimno.analysis.Change;
import io.vzaimno.analysis.ChangeKind;
import io.vzaimno.analysis.Relation;
import io.vzaimno.checks.Check;
import io.vzaimno.checks.ResultGroup;
import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.Person;
import io.vzaimno.language.Html;
import io.vzaimno.language.Words;
import io.vzaimno.report.Report.Source;
import java.util.List;

/** How the people of results are written in a chat, and what their groups are called. */
final class ResultLists {

    private ResultLists() {}

    /** Whose lists a check compares. */
    static Html about(Words words, Check check) {
        return check.source() == Source.EXPORT
                ? words.html("reading.export")
                : check.target().map(Html::profile).orElseGet(() -> words.html("checks.deleted_name"));
    }

    static Html people(List<Relation> people) {
        return lines(people.stream().map(ResultLists::line).toList());
    }

    /** The same, each with the sign of the group. */
    static Html peopleWithSigns(List<Relation> people) {
        return lines(people.stream()
                .map(relation -> Html.joined(" ", List.of(Html.text(sign(relation)), line(relation))))
                .toList());
    }

    static Html changes(List<Change> changes) {
        return lines(changes.stream().map(ResultLists::line).toList());
    }

    static String label(ResultGroup group) {
        return switch (group) {
            case NON_MUTUAL -> "button.list_non_mutual";
            case FANS -> "button.list_fans";
            case MUTUAL -> "button.list_mutual";
            case HIDDEN -> "button.list_hidden";
        };
    }

    private static Html line(Relation relation) {
        var doubt = relation.confirmed() ? Html.EMPTY : Html.text("❔");
        return Html.joined(" ", List.of(name(relation.person()), doubt));
    }

    private static Html line(Change change) {
        var former = change.formerName()
                .map(Handle::toString)
                .map(name -> Html.text("← " + name))
                .orElse(Html.EMPTY);
        return Html.joined(" ", List.of(Html.text(sign(change.kind())), name(change.person()), former));
    }

    private static Html name(Person person) {
        return Html.joined(" ", List.of(Html.profile(person.handle()), Html.typed(person.fullName())));
    }

    private static String sign(Relation relation) {
        return switch (relation.group()) {
            case NON_MUTUAL -> "🙈";
            case FANS -> "💜";
            case MUTUAL -> "🤝";
            case HIDDEN -> "🫥";
            case PENDING -> "⏳";
        };
    }

    private static String sign(ChangeKind kind) {
        return switch (kind) {
            case NEWLY_NON_MUTUAL -> "🙈";
            case LEFT -> "➖";
            case CAME -> "➕";
            case VANISHED -> "👻";
            case RENAMED -> "✏️";
        };
    }

    private static Html lines(List<Html> lines) {
        return Html.joined("\n", lines);
    }
}
