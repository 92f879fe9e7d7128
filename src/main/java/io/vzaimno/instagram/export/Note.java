package io.vzaimno.instagram.export;

import io.vzaimno.instagram.ListKind;
import java.util.List;
import java.util.Optional;

/** A fact about an export for its reader: a sign that it is incomplete, or a harmless oddity. */
public sealed interface Note {

    /**
     * The oldest dates of the lists lie so far apart that one seems to be cut to a range of dates.
     *
     * @param list the one that begins later
     * @param days how much later
     */
    record MayBeCut(ListKind list, int days) implements Note {}

    /**
     * The last file of a list has as many entries as a full part, so that another may have followed it.
     *
     * @param list of which it is a part
     */
    record PartMayBeMissing(String file, int entries, ListKind list) implements Note {}

    /** Too few dates are known to tell whether a list is cut. */
    record Unjudged() implements Note {}

    /**
     * Entries without a name: their person is unknown.
     *
     * @param cut the list on which a person may be missing because of them
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

    /** Entries whose dates are in an unsupported language; the people are kept, their dates are not. */
    record Undated(String file, int entries) implements Note {}

    /** Accounts in the lists that no longer exist; they are in no group. */
    record Deleted(int accounts) implements Note {}

    /** The list on which people may be missing because of this. */
    default Optional<ListKind> cutList() {
        return switch (this) {
            case Nameless(var _, var _, var cut) -> Optional.of(cut);
            case NoPending _ -> Optional.of(ListKind.FOLLOWERS);
            case MayBeCut(var list, var _) -> Optional.of(list);
            case PartMayBeMissing(var _, var _, var list) -> Optional.of(list);
            case Unjudged _, Several _, Undated _, Deleted _ -> Optional.empty();
        };
    }

    /** The warning for this note, if it is one. */
    default Optional<Warning> warning() {
        return switch (this) {
            case MayBeCut(var list, var _) ->
                Optional.of(
                        switch (list) {
                            case FOLLOWERS -> Warning.FOLLOWERS_MAY_BE_CUT;
                            case FOLLOWING -> Warning.FOLLOWING_MAY_BE_CUT;
                        });
            case PartMayBeMissing _ -> Optional.of(Warning.PART_MAY_BE_MISSING);
            case Nameless _, NoPending _, Unjudged _, Several _, Undated _, Deleted _ -> Optional.empty();
        };
    }

    /** The note as an English sentence. */
    default String inEnglish() {
        return switch (this) {
            case MayBeCut(var list, var days) ->
                switch (list) {
                    case FOLLOWERS ->
                        "The list of followers begins " + days + " days later than that of following, as if older"
                                + " followers had been left out.";
                    case FOLLOWING ->
                        "The list of following begins " + days + " days later than that of followers, as if older"
                                + " entries had been left out.";
                };
            case PartMayBeMissing note ->
                note.file() + " holds exactly " + note.entries()
                        + " entries, as many as a full part: another part may be missing.";
            case Unjudged _ -> "Too few dates are known to tell whether the lists cover all of the time.";
            case Nameless note ->
                note.entries() == 1
                        ? "One entry of " + note.file() + " names no one."
                        : note.entries() + " entries of " + note.file() + " name no one.";
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
