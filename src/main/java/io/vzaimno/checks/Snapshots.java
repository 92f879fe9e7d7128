package io.vzaimno.checks;

import io.vzaimno.analysis.Snapshot;
import io.vzaimno.instagram.ListKind;
import io.vzaimno.instagram.export.Export;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored lists of checks. */
@Repository
class Snapshots {

    private final JdbcClient jdbc;
    private final PeopleTable people;
    private final NoteTable notes;

    Snapshots(JdbcClient jdbc, PeopleTable people, NoteTable notes) {
        this.jdbc = jdbc;
        this.people = people;
        this.notes = notes;
    }

    Snapshot of(CheckId check) {
        var cut = new HashSet<>(shortLists(check));
        cut.addAll(Export.cut(notes.of(check)));
        return new Snapshot(people.relations(check), people.pending(check), people.unconfirmed(check), cut);
    }

    /** The lists that were read and named fewer people than Instagram states: {@link Walk#isShort}. */
    private Set<ListKind> shortLists(CheckId check) {
        return Set.copyOf(jdbc.sql("""
                        SELECT list
                          FROM check_walks
                         WHERE check_id = :check
                           AND names < greatest(declared_before, declared_after)
                        """)
                .param("check", check.value())
                .query(ListKind.class)
                .list());
    }
}
