package io.vzaimno.checks.chat;

import io.vzaimno.instagram.export.Export;
import io.vzaimno.instagram.export.Note;
import io.vzaimno.language.Html;
import io.vzaimno.language.Words;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** What should be known of an export, in short: which files it was in, the workbook says. */
public final class NoteText {

    private final Words words;
    private final List<Note> notes;

    public NoteText(Words words, List<Note> notes) {
        this.words = words;
        this.notes = notes;
    }

    boolean isEmpty() {
        return notes.isEmpty();
    }

    /** Why the export may be incomplete, and what that means; nothing where nothing speaks for it. */
    public Html warnings() {
        return Html.lines(notes.stream().map(this::warning).toArray(Html[]::new));
    }

    /** The same in short, each reason once. */
    Html incomplete() {
        return Html.lines(Export.warnings(notes).stream()
                .map(warning -> words.html(
                        switch (warning) {
                            case FOLLOWERS_MAY_BE_CUT -> "result.followers_may_be_cut";
                            case FOLLOWING_MAY_BE_CUT -> "result.following_may_be_cut";
                            case PART_MAY_BE_MISSING -> "result.part_may_be_missing";
                        }))
                .toArray(Html[]::new));
    }

    /** How many accounts of the lists no longer exist. */
    Html deleted() {
        return counted("result.deleted", note -> note instanceof Note.Deleted(var accounts) ? accounts : 0);
    }

    /** The rest, a line for each kind. */
    Html html() {
        return Html.lines(
                counted(
                        "result.nameless",
                        note -> note instanceof Note.Nameless(var _, var entries, var _) ? entries : 0),
                counted("result.undated", note -> note instanceof Note.Undated(var _, var entries) ? entries : 0),
                told("result.unjudged", Note.Unjudged.class),
                told("result.no_pending", Note.NoPending.class),
                told("result.several", Note.Several.class));
    }

    private Html warning(Note note) {
        return switch (note) {
            case Note.MayBeCut(var list, var days) ->
                words.html(
                        switch (list) {
                            case FOLLOWERS -> "warning.followers_may_be_cut";
                            case FOLLOWING -> "warning.following_may_be_cut";
                        },
                        Map.of("days", days));
            case Note.PartMayBeMissing(var _, var entries, var list) ->
                words.html("warning.part_may_be_missing", Map.of("list", list.name(), "count", entries));
            case Note.Unjudged _, Note.Nameless _, Note.Several _, Note.NoPending _, Note.Undated _, Note.Deleted _ ->
                Html.EMPTY;
        };
    }

    private Html counted(String key, ToIntFunction<Note> size) {
        var count = notes.stream().mapToInt(size).sum();
        return count == 0 ? Html.EMPTY : words.html(key, Map.of("count", count));
    }

    private Html told(String key, Class<? extends Note> kind) {
        return notes.stream().anyMatch(kind::isInstance) ? words.html(key) : Html.EMPTY;
    }
}
