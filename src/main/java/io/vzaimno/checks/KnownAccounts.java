package io.vzaimno.checks;

import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.live.Lookup;
import io.vzaimno.instagram.site.AccountId;
import io.vzaimno.instagram.site.InstagramAccount;
import io.vzaimno.instagram.site.Profile;
import io.vzaimno.report.Report.Reading;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Remembers for a day what Instagram said of accounts: looking one up is what it bears least. That an account is private or
 * missing is forgotten sooner, for its owner can change that at once, and is told to. Numbers are remembered for longer:
 * they outlive renames, and with them an account can be looked up though no door takes names.
 */
@Repository
class KnownAccounts {

    private static final Duration MEMORY = Duration.ofDays(1);
    private static final Duration OF_NUMBERS = Duration.ofDays(30);
    private static final Duration OF_WHAT_OWNERS_CHANGE = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Forecast forecast;
    private final PoolCapacity reach;
    private final Clock clock;

    KnownAccounts(JdbcClient jdbc, Forecast forecast, PoolCapacity reach, Clock clock) {
        this.jdbc = jdbc;
        this.forecast = forecast;
        this.reach = reach;
        this.clock = clock;
    }

    /** What is known of an account; empty when that is too old or nothing. */
    Optional<Preview> find(Handle name) {
        return find(name, MEMORY);
    }

    /** The same, of knowledge that is no older than this. */
    Optional<Preview> find(Handle name, Duration age) {
        var now = OffsetDateTime.now(clock);
        return jdbc.sql("""
                        SELECT username, obstacle, account_id, COALESCE(followers, 0) AS followers,
                               COALESCE(following, 0) AS following
                          FROM known_accounts
                         WHERE username = :name
                           AND seen_at > CASE WHEN obstacle IN ('PRIVATE_ACCOUNT', 'NO_SUCH_ACCOUNT')
                                              THEN :sinceShortly::timestamptz ELSE :since END
                        """)
                .param("name", name.value())
                .param("since", now.minus(age))
                .param("sinceShortly", now.minus(OF_WHAT_OWNERS_CHANGE))
                .query(Known.class)
                .optional()
                .map(this::preview);
    }

    /** How to look the account up: by its number, if that is remembered. */
    Lookup lookup(Handle name) {
        return number(name)
                .map(pk -> Lookup.of(name, new InstagramAccount(pk, name)))
                .orElseGet(() -> Lookup.of(name));
    }

    /** Whether the account's number is known. */
    boolean remembers(Handle name) {
        return number(name).isPresent();
    }

    private Optional<AccountId> number(Handle name) {
        return jdbc.sql("""
                        SELECT account_id
                          FROM known_accounts
                         WHERE username = :name AND account_id IS NOT NULL AND seen_at > :since
                        """)
                .param("name", name.value())
                .param("since", OffsetDateTime.now(clock).minus(OF_NUMBERS))
                .query(String.class)
                .optional()
                .map(AccountId::new);
    }

    /** The lists can be read, unless they are longer than may be. */
    void remember(Handle name, Profile profile) {
        put(name, null, profile);
    }

    /** The lists are for approved followers only. */
    void rememberPrivate(Handle name, Profile profile) {
        put(name, FailReason.PRIVATE_ACCOUNT, profile);
    }

    void remember(Handle name, FailReason obstacle) {
        put(name, obstacle, null);
    }

    /** What a check found out at its own cost need not be found out again. */
    @EventListener
    void learn(CheckFailed failed) {
        switch (failed.reason()) {
            case NO_SUCH_ACCOUNT, PRIVATE_ACCOUNT, CAPPED ->
                jdbc.sql("SELECT target_username FROM checks WHERE check_id = :check AND source = 'LIVE'")
                        .param("check", failed.check().value())
                        .query(String.class)
                        .optional()
                        .ifPresent(name -> remember(new Handle(name), failed.reason()));
            // The lengths tell the one better, and the others are not the account's fault.
            case TOO_LARGE, NOT_SHOWN, INCOMPLETE, TIMED_OUT, INTERNAL -> {}
        }
    }

    void clean() {
        jdbc.sql("DELETE FROM known_accounts WHERE seen_at <= :since")
                .param("since", OffsetDateTime.now(clock).minus(OF_NUMBERS))
                .update();
    }

    private void put(Handle name, @Nullable FailReason obstacle, @Nullable Profile profile) {
        jdbc.sql("""
                        INSERT INTO known_accounts (username, obstacle, account_id, followers, following, seen_at)
                        VALUES (:name, :obstacle, :account, :followers, :following, :now)
                        ON CONFLICT (username) DO UPDATE
                           SET obstacle = excluded.obstacle,
                               account_id = CASE WHEN excluded.obstacle = 'NO_SUCH_ACCOUNT' THEN NULL
                                                 ELSE COALESCE(excluded.account_id, known_accounts.account_id) END,
                               followers = excluded.followers, following = excluded.following,
                               seen_at = excluded.seen_at
                        """)
                .param("name", name.value())
                .param("obstacle", obstacle == null ? null : obstacle.name())
                .param(
                        "account",
                        profile == null ? null : profile.account().pk().value())
                .param("followers", profile == null ? null : length(profile.followers()))
                .param("following", profile == null ? null : length(profile.following()))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private Preview preview(Known known) {
        return known.obstacle == null ? readable(known) : new Preview.Infeasible(FailReason.valueOf(known.obstacle));
    }

    private Preview readable(Known known) {
        if (reach.isExceededBy(new Size(known.followers, known.following))) {
            return new Preview.Infeasible(FailReason.TOO_LARGE);
        }
        var account = new InstagramAccount(new AccountId(String.valueOf(known.accountId)), new Handle(known.username));
        var duration = forecast.ofRest(unread(known.followers), unread(known.following), 0, Optional.empty());
        return new Preview.Feasible(account, known.followers, known.following, duration);
    }

    /** A row; the lengths are 0 where something keeps the lists from being read. */
    record Known(
            String username,
            @Nullable String obstacle,
            @Nullable String accountId,
            int followers,
            int following) {}

    private static Reading unread(int declared) {
        return new Reading(OptionalInt.of(declared), 0);
    }

    private static @Nullable Integer length(OptionalInt declared) {
        return declared.isPresent() ? declared.getAsInt() : null;
    }
}
