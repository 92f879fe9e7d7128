package io.vzaimno.instagram.export;

import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.Relations;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a data export says of its owner's follows.
 *
 * @param account the owner, where the archive's name or an HTML header tells it
 * @param pending accounts whose owner has not yet answered the follow request; they cannot be accused of anything
 * @param notes what was odd but harmless, for the reader of the report
 */
public record Export(Optional<Handle> account, Relations relations, Set<Handle> pending, List<Note> notes) {

    public Export {
        pending = Set.copyOf(pending);
        notes = List.copyOf(notes);
    }

    /** How many deleted accounts the lists name; they are in neither. */
    public int deleted() {
        return notes.stream()
                .mapToInt(note -> note instanceof Note.Deleted(var accounts) ? accounts : 0)
                .sum();
    }
}
