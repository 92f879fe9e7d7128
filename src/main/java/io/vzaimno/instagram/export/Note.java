package io.vzaimno.instagram.export;

import io.vzaimno.instagram.ListKind;
import java.util.List;
import java.util.Optional;

/** Something in an export that was odd but harmless. */
public sealed interface Note {

    /**
     * Entries that name nobody: whom they stand for is not known.
     *
     * @param cut the list that somebody seems not to be on for it
     */
    record Nameless(String file, int entries, ListKind cut) implements Note {}

    /** The same list, or the same part of it, in several files, which were read together. */
    record Several(List<String> files) implements Note {

        public Several {
            files = List.copyOf(files);
        }
    }

    /** The list of pending requests could not be read; people in it may seem not to follow back. */
    record NoPending(String file) implements Note {}

    /** Entries whose dates are written in a language that is not read; the people are there, their dates are not. */
    record Undated(String file, int entries) implements Note {}

    /** Accounts in the lists that no longer exist; they are in no group. */
    record Deleted(int accounts) implements Note {}

    /** The list that somebody may be on who seems not to be, because of this. */
    default Optional<ListKind> cutList() {
        return switch (this) {
            case Nameless(var _, var _, var cut) -> Optional.of(cut);
            case NoPending _ -> Optional.of(ListKind.FOLLOWERS);
            case Several _, Undated _, Deleted _ -> Optional.empty();
        };
    }

    /** The note as an English sentence. */
    default String inEnglish() {
        return switch (this) {
            case Nameless note ->
                note.entries() == 1
                        ? "One entry of " + note.file() + " names nobody."
                        : note.entries() + " entries of " + note.file() + " name nobody.";
            case Several note ->
                "One list came in several files, which were read together: " + String.join(", ", note.files()) + ".";
            case NoPending note ->
                "The pending follow requests in " + note.file()
                        + " could not be read: people who have not answered yet may seem not to follow back.";
            case Undated note ->
                note.entries() == 1
                        ? "The date of one entry of " + note.file() + " could not be read."
                        : "The dates of " + note.entries() + " entries of " + note.file() + " could not be read.";
            case Deleted note ->
                note.accounts() == 1
                        ? "One account in the lists has been deleted since; it is in no group."
                        : note.accounts() + " accounts in the lists have been deleted since; they are in no group.";
        };
    }
}
