package io.vzaimno.chat;

import io.vzaimno.instagram.export.Note;
import io.vzaimno.wording.Html;
import io.vzaimno.wording.Words;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** What was odd in an export, in short: which files it was in, the workbook says. */
final class NoteText {

    private final Words words;
    private final List<Note> notes;

    NoteText(Words words, List<Note> notes) {
        this.words = words;
        this.notes = notes;
    }

    boolean isEmpty() {
        return notes.isEmpty();
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
                told("result.no_pending", Note.NoPending.class),
                told("result.several", Note.Several.class));
    }

    private Html counted(String key, ToIntFunction<Note> size) {
        var count = notes.stream().mapToInt(size).sum();
        return count == 0 ? Html.EMPTY : words.html(key, Map.of("count", count));
    }

    private Html told(String key, Class<? extends Note> kind) {
        return notes.stream().anyMatch(kind::isInstance) ? words.html(key) : Html.EMPTY;
    }
}
