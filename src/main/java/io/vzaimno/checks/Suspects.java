package io.vzaimno.checks;

import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.ListKind;
import io.vzaimno.instagram.site.AccountId;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Those people of a check whom one of its lists may have left out. */
@Repository
class Suspects {

    private final JdbcClient jdbc;

    Suspects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many a list may have left out: those whom only the other one names. */
    int count(CheckId check, ListKind list) {
        return jdbc.sql(PeopleTable.of(list, """
                        SELECT count(*)
                          FROM check_people
                         WHERE check_id = :check AND in_$other AND NOT in_$list AND looked IS NULL
                        """))
                .param("check", check.value())
                .query((row, _) -> row.getInt(1))
                .single();
    }

    /** The first one whom a list may have left out and nobody has looked for. */
    Optional<Suspect> next(CheckId check, ListKind list) {
        return one(check, list, """
                SELECT person_key, username, in_$list AS known
                  FROM check_people
                 WHERE check_id = :check AND in_$other AND NOT in_$list AND looked IS NULL
                 ORDER BY $other_place
                 LIMIT 1
                """);
    }

    /** The last one whom a list has named. */
    Optional<Suspect> known(CheckId check, ListKind list) {
        return one(check, list, """
                SELECT person_key, username, in_$list AS known
                  FROM check_people
                 WHERE check_id = :check AND in_$list
                 ORDER BY $list_place DESC NULLS LAST
                 LIMIT 1
                """);
    }

    /** Notes what looking for somebody has shown; whoever was found is in the list, behind all others. */
    void looked(CheckId check, Suspect suspect, LookOutcome sight) {
        jdbc.sql(PeopleTable.of(suspect.list(), """
                        UPDATE check_people
                           SET looked = CASE WHEN :unclear THEN 'UNCLEAR' ELSE 'CLEAR' END, in_$list = in_$list OR :there
                         WHERE check_id = :check AND person_key = :key
                        """))
                .param("unclear", sight == LookOutcome.UNCLEAR)
                .param("there", sight == LookOutcome.THERE)
                .param("check", check.value())
                .param("key", suspect.pk().value())
                .update();
    }

    /** The keys of those whom a list may have left out, and of whom no second look has told. */
    Set<String> doubtful(CheckId check, ListKind list) {
        return Set.copyOf(jdbc.sql(PeopleTable.of(list, """
                        SELECT person_key
                          FROM check_people
                         WHERE check_id = :check AND in_$other AND NOT in_$list AND looked IS DISTINCT FROM 'CLEAR'
                        """))
                .param("check", check.value())
                .query((row, _) -> row.getString("person_key"))
                .list());
    }

    private Optional<Suspect> one(CheckId check, ListKind list, String sql) {
        return jdbc.sql(PeopleTable.of(list, sql))
                .param("check", check.value())
                .query((row, _) -> new Suspect(
                        list,
                        new AccountId(row.getString("person_key")),
                        new Handle(row.getString("username")),
                        row.getBoolean("known")))
                .optional();
    }
}
