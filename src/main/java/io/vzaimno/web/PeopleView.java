package io.vzaimno.web;

import io.vzaimno.checks.Check;
import io.vzaimno.checks.People;
import io.vzaimno.report.Report.Reading;
import io.vzaimno.report.Report.Source;
import java.util.List;

/** A part of a result as the API tells it. */
record PeopleView(List<PersonView> users, int total) {

    static PeopleView of(People people, Check check) {
        var confirmed = check.source() == Source.EXPORT || (isWhole(check.followers()) && isWhole(check.following()));
        return new PeopleView(
                people.people().stream()
                        .map(person -> PersonView.of(person, confirmed))
                        .toList(),
                people.total());
    }

    private static boolean isWhole(Reading list) {
        return list.declared().isPresent() && list.declared().getAsInt() == list.read();
    }
}
