package io.vzaimno.instagram.export;

import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.ListKind;
import io.vzaimno.instagram.Person;
import io.vzaimno.instagram.Relations;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The content of a data export.
 *
 * @param account the owner, where the archive's name or an HTML header tells it
 * @param date when it was made, where it can be told
 * @param pending accounts that have not answered the follow request yet; they do not count as not following back
 * @param notes harmless oddities, for the reader of the report
 */
public record Export(
        Optional<Handle> account,
        Optional<ExportDate> date,
        Relations relations,
        Set<Handle> pending,
        List<Note> notes) {

    public Export {
        pending = Set.copyOf(pending);
        notes = List.copyOf(notes);
    }

    /** Why it may be incomplete; users are asked before they pay for its analysis. */
    public List<Warning> warnings() {
        return warnings(notes);
    }

    /** The same, from the notes alone. */
    public static List<Warning> warnings(List<Note> notes) {
        return notes.stream()
                .flatMap(note -> note.warning().stream())
                .distinct()
                .toList();
    }

    /** The lists that may lack people: an entry has no name, a file was not read, or a part seems to be missing. */
    public Set<ListKind> cut() {
        return cut(notes);
    }

    /** The same, from the notes alone. */
    public static Set<ListKind> cut(List<Note> notes) {
        return notes.stream().flatMap(note -> note.cutList().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The keys of people who are not confirmed: each may be missing from a list that may lack people. */
    public Set<String> doubtful() {
        var doubtful = new HashSet<String>();
        for (var list : cut()) {
            doubtful.addAll(
                    switch (list) {
                        case FOLLOWERS -> keysBut(relations.following(), relations.followers());
                        case FOLLOWING -> keysBut(relations.followers(), relations.following());
                    });
        }
        return doubtful;
    }

    private static Set<String> keysBut(List<Person> people, List<Person> others) {
        var keys = people.stream().map(Person::key).collect(Collectors.toCollection(HashSet::new));
        others.forEach(other -> keys.remove(other.key()));
        return keys;
    }

    /** How many deleted accounts the lists name; they are counted in neither list. */
    public int deleted() {
        return notes.stream()
                .mapToInt(note -> note instanceof Note.Deleted(var accounts) ? accounts : 0)
                .sum();
    }
}
