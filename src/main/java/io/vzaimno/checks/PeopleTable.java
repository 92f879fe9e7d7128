package io.vzaimno.checks;

import io.vzaimno.analysis.Relation;
import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.ListKind;
import io.vzaimno.instagram.Person;
import io.vzaimno.instagram.Relations;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Everybody in the lists of a check, a row for each person whichever list names them. */
@Repository
class PeopleTable {

    private static final int BATCH = 5_000;

    private final JdbcClient jdbc;

    PeopleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds what a list names, behind what it has named so far. Whoever is known from the other list, or was named
     * before, stays one row.
     *
     * @param place of the first of them in the list
     */
    void add(CheckId check, ListKind list, List<Person> people, int place) {
        var next = place;
        for (var batch : people.stream().gather(Gatherers.windowFixed(BATCH)).toList()) {
            insert(check, list, batch, next);
            next += batch.size();
        }
    }

    /** Forgets that a list named anybody, before it is read again from its beginning. */
    void forget(CheckId check, ListKind list) {
        jdbc.sql(of(list, """
                        UPDATE check_people
                           SET in_$list = false, $list_place = NULL
                         WHERE check_id = :check AND in_$list
                        """)).param("check", check.value()).update();
    }

    /** How many different people a list has named. */
    int count(CheckId check, ListKind list) {
        return jdbc.sql(of(list, "SELECT count(*) FROM check_people WHERE check_id = :check AND in_$list"))
                .param("check", check.value())
                .query((row, _) -> row.getInt(1))
                .single();
    }

    void markPending(CheckId check, Set<Handle> names) {
        jdbc.sql("""
                        UPDATE check_people
                           SET is_pending = true
                         WHERE check_id = :check AND username = ANY (:names)
                        """)
                .param("check", check.value())
                .param("names", names.stream().map(Handle::value).toArray(String[]::new))
                .update();
    }

    /** From now on it is not beyond doubt in which group these are. */
    void doubt(CheckId check, Set<String> keys) {
        jdbc.sql("UPDATE check_people SET confirmed = false WHERE check_id = :check AND person_key = ANY (:keys)")
                .param("check", check.value())
                .param("keys", keys.toArray(String[]::new))
                .update();
    }

    Relations relations(CheckId check) {
        return new Relations(list(check, ListKind.FOLLOWERS), list(check, ListKind.FOLLOWING));
    }

    Set<Handle> pending(CheckId check) {
        return new HashSet<>(jdbc.sql("SELECT username FROM check_people WHERE check_id = :check AND is_pending")
                .param("check", check.value())
                .query((row, _) -> new Handle(row.getString("username")))
                .list());
    }

    /** A part of a group, in the order of the list that names its people. */
    List<Relation> group(CheckId check, ResultGroup group, int limit, long offset) {
        return grouped("AND (in_following, in_followers, is_hidden) = (:followed, :follows, :hidden)")
                .param("check", check.value())
                .param("followed", group != ResultGroup.FANS)
                .param("follows", group == ResultGroup.FANS || group == ResultGroup.MUTUAL)
                .param("hidden", group == ResultGroup.HIDDEN)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> relation(row))
                .list();
    }

    /** A part of those who do not follow back, hidden or not: an order that hiding does not change. */
    List<Relation> notFollowingBack(CheckId check, int limit, long offset) {
        return grouped("AND in_following AND NOT in_followers")
                .param("check", check.value())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> relation(row))
                .list();
    }

    /** The first of those whose name or full name contains the part, in any case. */
    List<Relation> named(CheckId check, String part, int limit) {
        return grouped("""
                        AND (position(lower(:part) IN username) > 0 OR position(lower(:part) IN lower(full_name)) > 0)
                        """)
                .param("check", check.value())
                .param("part", storable(part))
                .param("limit", limit)
                .param("offset", 0)
                .query((row, _) -> relation(row))
                .list();
    }

    /**
     * All people of a result but those with a pending follow request. The hidden ones are no join: until its
     * statistics know of a large result, the database would look for all of them again for each of its people.
     */
    private StatementSpec grouped(String condition) {
        return jdbc.sql("""
                SELECT person_key, username, full_name, avatar_url, is_private, is_verified, in_followers,
                       in_following, followers_since, following_since, confirmed, is_hidden
                  FROM (SELECT people.*,
                               people.person_key IN (SELECT hidden.person_key
                                                       FROM hidden_in_checks AS hidden
                                                      WHERE hidden.check_id = :check) AS is_hidden
                          FROM check_people AS people
                         WHERE people.check_id = :check) AS people
                 WHERE (in_following OR in_followers)
                   AND NOT (is_pending AND NOT in_followers)
                   $condition
                 ORDER BY following_place, followers_place, person_key
                 LIMIT :limit OFFSET :offset
                """.replace("$condition", condition));
    }

    /** The keys of those whose relation is not beyond doubt. */
    Set<String> unconfirmed(CheckId check) {
        return keys(check, "SELECT person_key FROM check_people WHERE check_id = :check AND NOT confirmed");
    }

    private Set<String> keys(CheckId check, String sql) {
        return Set.copyOf(jdbc.sql(sql)
                .param("check", check.value())
                .query((row, _) -> row.getString("person_key"))
                .list());
    }

    private List<Person> list(CheckId check, ListKind list) {
        return jdbc.sql(of(list, """
                        SELECT person_key, username, full_name, avatar_url, is_private, is_verified,
                               $list_since AS since
                          FROM check_people
                         WHERE check_id = :check AND in_$list
                         ORDER BY $list_place
                        """))
                .param("check", check.value())
                .query((row, _) -> person(row, instant(row, "since")))
                .list();
    }

    private void insert(CheckId check, ListKind list, List<Person> people, int place) {
        jdbc.sql(of(list, """
                        INSERT INTO check_people (check_id, person_key, username, full_name, avatar_url, is_private,
                                                  is_verified, in_$list, $list_since, $list_place)
                        SELECT :check, key, name, full_name, avatar, is_private, is_verified, true,
                               to_timestamp(since), :place + number
                          FROM unnest(:keys, :names, :fullNames, :avatars, :privates, :verified, :since)
                               WITH ORDINALITY
                               AS p (key, name, full_name, avatar, is_private, is_verified, since, number)
                        ON CONFLICT (check_id, person_key) DO UPDATE
                           SET username = excluded.username, in_$list = true, $list_since = excluded.$list_since,
                               $list_place = coalesce(check_people.$list_place, excluded.$list_place)
                        """))
                .param("check", check.value())
                .param("place", place)
                .param("keys", people.stream().map(Person::key).toArray(String[]::new))
                .param(
                        "names",
                        people.stream().map(person -> person.handle().value()).toArray(String[]::new))
                .param(
                        "fullNames",
                        people.stream()
                                .map(person -> storable(person.fullName()))
                                .toArray(String[]::new))
                .param("avatars", people.stream().map(Person::avatarUrl).toArray(String[]::new))
                .param("privates", people.stream().map(Person::isPrivate).toArray(Boolean[]::new))
                .param("verified", people.stream().map(Person::isVerified).toArray(Boolean[]::new))
                .param("since", people.stream().map(PeopleTable::seconds).toArray(Long[]::new))
                .update();
    }

    /** Makes a statement one about this list's and the other's columns, which are alike but for their names. */
    static String of(ListKind list, String sql) {
        var other = list == ListKind.FOLLOWERS ? ListKind.FOLLOWING : ListKind.FOLLOWERS;
        return sql.replace("$list", column(list)).replace("$other", column(other));
    }

    private static String column(ListKind list) {
        return list.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Long seconds(Person person) {
        var since = person.since();
        return since == null ? null : since.getEpochSecond();
    }

    /** PostgreSQL keeps neither NUL nor halves of surrogate pairs. */
    static String storable(String text) {
        var clean = text.codePoints()
                .filter(c -> c != 0 && !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return clean.toString();
    }

    private static Relation relation(ResultSet row) throws SQLException {
        return new Relation(
                person(row, null),
                row.getBoolean("in_following"),
                row.getBoolean("in_followers"),
                instant(row, "following_since"),
                instant(row, "followers_since"),
                row.getBoolean("confirmed"),
                row.getBoolean("is_hidden"));
    }

    private static Person person(ResultSet row, @Nullable Instant since) throws SQLException {
        return new Person(
                row.getString("person_key"),
                new Handle(row.getString("username")),
                row.getString("full_name"),
                row.getString("avatar_url"),
                row.getObject("is_private", Boolean.class),
                row.getObject("is_verified", Boolean.class),
                since);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
