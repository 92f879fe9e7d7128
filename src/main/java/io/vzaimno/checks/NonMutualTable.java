package io.vzaimno.checks;

import io.vzaimno.analysis.Comparison;
import io.vzaimno.analysis.Relation;
import io.vzaimno.instagram.Person;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Gatherers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of those who do not follow back, of completed checks. */
@Repository
class NonMutualTable {

    private static final int BATCH = 5_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    NonMutualTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    static Totals totals(Comparison comparison) {
        var mutual = comparison.mutual().size();
        var nonMutual = comparison.nonMutual().size();
        var fans = comparison.fans().size();
        return new Totals(
                mutual + fans,
                mutual + nonMutual,
                nonMutual,
                mutual,
                fans,
                comparison.pending().size(),
                unconfirmed(comparison),
                0);
    }

    private static int unconfirmed(Comparison comparison) {
        return (int) comparison.nonMutual().stream()
                .filter(relation -> !relation.confirmed())
                .count();
    }

    void save(CheckId check, Comparison comparison) {
        comparison.nonMutual().stream().gather(Gatherers.windowFixed(BATCH)).forEach(batch -> insert(check, batch));
    }

    private void insert(CheckId check, List<Relation> relations) {
        var people = relations.stream().map(Relation::person).toList();
        jdbc.sql("""
                        INSERT INTO non_mutual_users
                               (check_id, target_user_id, target_username, target_full_name, target_avatar_url,
                                user_follows_target, target_follows_user, is_mutual, confirmed, created_at)
                        SELECT :check, key, name, full_name, avatar, true, false, false, confirmed, :now
                          FROM unnest(:keys, :names, :fullNames, :avatars, :confirmed)
                               AS p (key, name, full_name, avatar, confirmed)
                        """)
                .param("check", check.value())
                .param("now", OffsetDateTime.now(clock))
                .param("keys", people.stream().map(Person::key).toArray(String[]::new))
                .param(
                        "names",
                        people.stream().map(person -> person.handle().value()).toArray(String[]::new))
                .param("fullNames", people.stream().map(Person::fullName).toArray(String[]::new))
                .param("avatars", people.stream().map(Person::avatarUrl).toArray(String[]::new))
                .param("confirmed", relations.stream().map(Relation::confirmed).toArray(Boolean[]::new))
                .update();
    }
}
