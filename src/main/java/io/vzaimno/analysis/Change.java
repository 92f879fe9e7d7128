package io.vzaimno.analysis;

import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.Person;
import java.util.Optional;

/**
 * What became of one person.
 *
 * @param person as the later lists name them, or as the earlier ones did if the later do not
 * @param formerName only of those who are renamed
 */
public record Change(ChangeKind kind, Person person, Optional<Handle> formerName) {

    static Change of(ChangeKind kind, Person person) {
        return new Change(kind, person, Optional.empty());
    }
}
