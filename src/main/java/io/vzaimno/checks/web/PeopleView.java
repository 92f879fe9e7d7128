package io.vzaimno.checks.web;

import io.vzaimno.checks.People;
import java.util.List;

/** A page of a result in the API. */
record PeopleView(List<PersonView> users, int total) {

    static PeopleView of(People people) {
        return new PeopleView(people.people().stream().map(PersonView::of).toList(), people.total());
    }
}
