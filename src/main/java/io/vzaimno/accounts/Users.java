package io.vzaimno.accounts;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of users, except their balances. */
@Repository
class Users {

    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int CODE_LENGTH = 10;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Users(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Stores a user; returns whether the user is new. */
    boolean add(UserId user, Introduction introduction) {
        return jdbc.sql("""
                        INSERT INTO users
                               (user_id, username, first_name, last_name, language, referral_code, created_at, updated_at)
                        VALUES (:user, :username, :firstName, :lastName, :language, :code, :now, :now)
                        ON CONFLICT (user_id) DO NOTHING
                        """)
                        .param("user", user.value())
                        .param("username", introduction.username())
                        .param("firstName", introduction.firstName())
                        .param("lastName", introduction.lastName())
                        .param("language", introduction.language())
                        .param("code", code())
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    /** Stores the changes of an introduction; without changes nothing is written. */
    void update(UserId user, Introduction introduction) {
        jdbc.sql("""
                        UPDATE users
                           SET username = coalesce(:username, username),
                               first_name = coalesce(:firstName, first_name),
                               last_name = coalesce(:lastName, last_name),
                               language = CASE WHEN language_chosen THEN language ELSE coalesce(:language, language) END,
                               updated_at = :now
                         WHERE user_id = :user
                           AND (username, first_name, last_name, language)
                               IS DISTINCT FROM (coalesce(:username, username), coalesce(:firstName, first_name),
                                                 coalesce(:lastName, last_name),
                                                 CASE WHEN language_chosen THEN language
                                                      ELSE coalesce(:language, language) END)
                        """)
                .param("user", user.value())
                .param("username", introduction.username())
                .param("firstName", introduction.firstName())
                .param("lastName", introduction.lastName())
                .param("language", introduction.language())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    void speak(UserId user, String language) {
        jdbc.sql("""
                        UPDATE users
                           SET language = :language, language_chosen = true, updated_at = :now
                         WHERE user_id = :user
                        """)
                .param("language", language)
                .param("now", OffsetDateTime.now(clock))
                .param("user", user.value())
                .update();
    }

    void forget(UserId user) {
        jdbc.sql("""
                        UPDATE users
                           SET username = NULL, first_name = NULL, last_name = NULL, language = NULL,
                               language_chosen = false, updated_at = :now
                         WHERE user_id = :user
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("user", user.value())
                .update();
    }

    Optional<Account> find(UserId user) {
        return jdbc.sql("""
                        SELECT user_id, username, first_name, last_name, language, checks_balance, referral_code
                          FROM users
                         WHERE user_id = :user
                        """)
                .param("user", user.value())
                .query((row, _) -> account(row))
                .optional();
    }

    Optional<UserId> byReferralCode(String code) {
        return jdbc.sql("SELECT user_id FROM users WHERE referral_code = :code")
                .param("code", code)
                .query((row, _) -> new UserId(row.getLong("user_id")))
                .optional();
    }

    void setReferrer(UserId user, UserId referrer) {
        jdbc.sql("""
                        UPDATE users
                           SET referrer_user_id = :referrer, updated_at = :now
                         WHERE user_id = :user
                           AND referrer_user_id IS NULL
                        """)
                .param("referrer", referrer.value())
                .param("now", OffsetDateTime.now(clock))
                .param("user", user.value())
                .update();
    }

    /** The user who had that Telegram name last. */
    Optional<Account> named(String name) {
        return jdbc.sql("""
                        SELECT user_id, username, first_name, last_name, language, checks_balance, referral_code
                          FROM users
                         WHERE lower(username) = lower(:name)
                         ORDER BY updated_at DESC
                         LIMIT 1
                        """).param("name", name).query((row, _) -> account(row)).optional();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                new UserId(row.getLong("user_id")),
                row.getString("username"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("language"),
                row.getInt("checks_balance"),
                row.getString("referral_code"));
    }

    private String code() {
        return random.ints(CODE_LENGTH, 0, ALPHABET.length())
                .map(ALPHABET::charAt)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
