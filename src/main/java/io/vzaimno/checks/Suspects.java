package io.vzaimno.checks;

import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.ListKind;
import io.vzaimno.instagram.site.AccountId;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people of a check that one of its lists may have left out. */
@Repository
class Suspects {

    private final JdbcClient jdbc;

    Suspects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many people a list may have left out: those that only the other one names. */
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

    /** The first person that a list may have left out and who was not looked up yet. */
    Optional<Suspect> next(CheckId check, ListKind list) {
        return one(check, list, """
                SELECT person_key, username, in_$list AS known
                  FROM check_people
                 WHERE check_id = :check AND in_$other AND NOT in_$list AND looked IS NULL
                 ORDER BY $other_place
                 LIMIT 1
                """);
    }

    /** The last person that a list has named. */
    Optional<Suspect> known(CheckId check, ListKind list) {
        return one(check, list, """
                SELECT person_key, username, in_$list AS known
                  FROM check_people
                 WHERE check_id = :check AND in_$list
                 ORDER BY $list_place DESC NULLS LAST
                 LIMIT 1
                """);
    }

    /** Stores the outcome of looking for a person; one who was found is appended to the list. */
    void looked(CheckId check, Suspect suspect, LookOutcome outcome) {
        jdbc.sql(PeopleTable.of(suspect.list(), """
                        UPDATE check_people
                           SET looked = CASE WHEN :unclear THEN 'UNCLEAR' ELSE 'CLEAR' END, in_$list = in_$list OR :there
                         WHERE check_id = :check AND person_key = :key
                        """))
                .param("unclear", outcome == LookOutcome.UNCLEAR)
                .param("there", outcome == LookOutcome.THERE)
                .param("check", check.value())
                .param("key", suspect.pk().value())
                .update();
    }

    /** The keys of people that a list may have left out and that no second look has settled. */
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
