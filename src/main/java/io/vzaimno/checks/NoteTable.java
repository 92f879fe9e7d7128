package io.vzaimno.checks;

import io.vzaimno.instagram.ListKind;
import io.vzaimno.instagram.export.Note;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The notes on exports for readers of their results. */
@Repository
class NoteTable {

    private final JdbcClient jdbc;

    NoteTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(CheckId check, List<Note> notes) {
        var number = 0;
        for (var note : notes) {
            var row = Row.of(note);
            jdbc.sql("""
                            INSERT INTO check_notes (check_id, number, kind, files, entries, cut)
                            VALUES (:check, :number, :kind, :files, :entries, :cut)
                            """)
                    .param("check", check.value())
                    .param("number", ++number)
                    .param("kind", row.kind().name())
                    .param("files", row.files().toArray(String[]::new))
                    .param("entries", row.entries())
                    .param("cut", row.cut())
                    .update();
        }
    }

    List<Note> of(CheckId check) {
        return jdbc.sql("SELECT kind, files, entries, cut FROM check_notes WHERE check_id = :check ORDER BY number")
                .param("check", check.value())
                .query((row, _) -> Row.of(row).note())
                .list();
    }

    private enum Kind {
        MAY_BE_CUT,
        PART_MAY_BE_MISSING,
        UNJUDGED,
        NAMELESS,
        SEVERAL,
        NO_PENDING,
        UNDATED,
        DELETED
    }

    private record Row(
            Kind kind,
            List<String> files,
            int entries,
            @Nullable String cut) {

        Row(Kind kind, List<String> files, int entries) {
            this(kind, files, entries, null);
        }

        static Row of(Note note) {
            return switch (note) {
                case Note.MayBeCut(var list, var days) -> new Row(Kind.MAY_BE_CUT, List.of(), days, list.name());
                case Note.PartMayBeMissing(var file, var entries, var list) ->
                    new Row(Kind.PART_MAY_BE_MISSING, List.of(file), entries, list.name());
                case Note.Unjudged _ -> new Row(Kind.UNJUDGED, List.of(), 0);
                case Note.Nameless(var file, var entries, var cut) ->
                    new Row(Kind.NAMELESS, List.of(file), entries, cut.name());
                case Note.Several(var files) -> new Row(Kind.SEVERAL, files, 0);
                case Note.NoPending(var file) -> new Row(Kind.NO_PENDING, List.of(file), 0);
                case Note.Undated(var file, var entries) -> new Row(Kind.UNDATED, List.of(file), entries);
                case Note.Deleted(var accounts) -> new Row(Kind.DELETED, List.of(), accounts);
            };
        }

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    Kind.valueOf(row.getString("kind")),
                    List.of((String[]) row.getArray("files").getArray()),
                    row.getInt("entries"),
                    row.getString("cut"));
        }

        Note note() {
            return switch (kind) {
                case MAY_BE_CUT -> new Note.MayBeCut(list(), entries);
                case PART_MAY_BE_MISSING -> new Note.PartMayBeMissing(files.getFirst(), entries, list());
                case UNJUDGED -> new Note.Unjudged();
                case NAMELESS -> new Note.Nameless(files.getFirst(), entries, list());
                case SEVERAL -> new Note.Several(files);
                case NO_PENDING -> new Note.NoPending(files.getFirst());
                case UNDATED -> new Note.Undated(files.getFirst(), entries);
                case DELETED -> new Note.Deleted(entries);
            };
        }

        private ListKind list() {
            return ListKind.valueOf(Objects.requireNonNull(cut));
        }
    }
}
