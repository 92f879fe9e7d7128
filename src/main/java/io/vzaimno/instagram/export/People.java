package io.vzaimno.instagram.export;

import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.Person;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The people that the lists of one role name: each once, with the earliest date. */
final class People {

    private final Map<Handle, Row.Named> named = new LinkedHashMap<>();
    private final Set<String> deleted = new HashSet<>();

    static People in(List<ReadList> lists, Role role) {
        var people = new People();
        lists.stream()
                .filter(list -> list.role() == role)
                .forEach(list -> list.rows().forEach(people::add));
        return people;
    }

    Set<Handle> handles() {
        return named.keySet();
    }

    /** The names of accounts that no longer exist; they are not among the people. */
    Set<String> deleted() {
        return deleted;
    }

    List<Person> persons() {
        return named.values().stream()
                .map(row -> Person.named(row.handle(), row.since()))
                .toList();
    }

    private void add(Row row) {
        switch (row) {
            case Row.Named name -> named.merge(name.handle(), name, People::earlier);
            case Row.Deleted(var name) -> deleted.add(name);
            case Row.Labelled _, Row.Nameless _, Row.Written _ -> {}
        }
    }

    private static Row.Named earlier(Row.Named first, Row.Named again) {
        return new Row.Named(first.handle(), FollowDates.earlier(first.since(), again.since()));
    }
}
