package io.vzaimno.instagram.site;

import io.vzaimno.instagram.Person;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * A page of a list.
 *
 * @param people keyed by {@code pk}, each once; a person may be on several pages, because the order shifts during the
 *     reading
 * @param next where the list goes on; absent at its end, which is the only sign of the end
 * @param capped Instagram says that it shows no more of this list than a few dozen
 * @param cutShort Instagram says that there is more, and not where
 */
public record Page(List<Person> people, Optional<Cursor> next, boolean capped, boolean cutShort) {

    /** How many hits a search in a list asks for, and thus the most that it returns. */
    public static final int HITS = 12;

    public Page {
        var seen = new HashSet<String>();
        people = people.stream().filter(person -> seen.add(person.key())).toList();
    }
}
