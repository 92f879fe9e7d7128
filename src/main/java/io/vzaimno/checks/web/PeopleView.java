package io.vzaimno.checks.web;

import io.vzaimno.checks.People;
import java.util.List;

/** A part of a result as the API tells it. */
record PeopleView(List<PersonView> users, int total) {

    static PeopleView of(People people) {
        return new PeopleView(people.people().stream().map(PersonView::of).toList(), people.total());
    }
}
