package io.vzaimno.analysis;

import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.Person;
import java.util.Optional;

/**
 * What changed about one person.
 *
 * @param person as in the later lists, or as in the earlier ones if the later do not have the person
 * @param formerName only if the person was renamed
 */
public record Change(ChangeKind kind, Person person, Optional<Handle> formerName) {

    static Change of(ChangeKind kind, Person person) {
        return new Change(kind, person, Optional.empty());
    }
}
