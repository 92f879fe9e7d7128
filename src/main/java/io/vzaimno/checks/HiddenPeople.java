package io.vzaimno.checks;

import io.vzaimno.accounts.UserId;
import io.vzaimno.instagram.Person;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people that users have hidden. Their effect on a result is defined by the view {@code hidden_in_checks}. */
@Repository
class HiddenPeople {

    private final JdbcClient jdbc;
    private final Clock clock;

    HiddenPeople(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** False if the person was hidden before. */
    boolean add(UserId user, Person person) {
        return jdbc.sql("""
                        INSERT INTO hidden_people (user_id, person_key, username, hidden_at)
                        VALUES (:user, :key, :name, :now)
                        ON CONFLICT (user_id, person_key) DO NOTHING
                        """)
                        .param("user", user.value())
                        .param("key", person.key())
                        .param("name", person.handle().value())
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    /** Removes every entry that hides the person in a result that knows them so; false if there was none. */
    boolean remove(UserId user, Person person) {
        return jdbc.sql("""
                        DELETE FROM hidden_people
                         WHERE user_id = :user
                           AND (:key IN (person_key, username) OR person_key = username AND username = :name)
                        """)
                        .param("user", user.value())
                        .param("key", person.key())
                        .param("name", person.handle().value())
                        .update()
                > 0;
    }

    /** The keys of a result's hidden people. */
    Set<String> of(CheckId check) {
        return Set.copyOf(jdbc.sql("SELECT person_key FROM hidden_in_checks WHERE check_id = :check")
                .param("check", check.value())
                .query(String.class)
                .list());
    }

    long revision(UserId user) {
        return jdbc.sql("SELECT revision FROM hiding_revisions WHERE user_id = :user")
                .param("user", user.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    void revise(UserId user) {
        jdbc.sql("""
                        INSERT INTO hiding_revisions (user_id, revision)
                        VALUES (:user, 1)
                        ON CONFLICT (user_id) DO UPDATE SET revision = hiding_revisions.revision + 1
                        """).param("user", user.value()).update();
    }

    void forget(UserId user) {
        jdbc.sql("DELETE FROM hidden_people WHERE user_id = :user")
                .param("user", user.value())
                .update();
    }
}
