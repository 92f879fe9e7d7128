package io.vzaimno.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.Introduction;
import io.vzaimno.accounts.UserId;
import io.vzaimno.promotions.referrals.Referrals;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionOperations;

@WebTest
class ReferralControllerTests {

    @Autowired
    RestTestClient client;

    @Autowired
    Accounts accounts;

    @Autowired
    Referrals referrals;

    @Autowired
    TransactionOperations transaction;

    Caller caller;
    Caller operator;

    @BeforeEach
    void call() {
        caller = Caller.withKey(client);
        operator = Caller.withAdminKey(client);
    }

    @Test
    void tellsHowFarAUserHasCome() {
        var user = operator.userWith(0);
        bring(user, 25);

        var stats = caller.get("/api/v1/referrals/stats?user_id={user}", user);

        assertThat(stats.status()).isEqualTo(200);
        assertThat(stats.json().propertyNames())
                .containsExactly(
                        "user_id",
                        "referral_code",
                        "referral_link",
                        "total_referrals",
                        "referrals_for_bonus",
                        "bonus_progress",
                        "total_bonuses_earned");
        assertThat(stats.at("/user_id")).isEqualTo(String.valueOf(user));
        assertThat(stats.at("/total_referrals")).isEqualTo("25");
        assertThat(stats.at("/referrals_for_bonus")).isEqualTo("10");
        assertThat(stats.at("/bonus_progress")).isEqualTo("5");
        assertThat(stats.at("/total_bonuses_earned")).isEqualTo("2");
        assertThat(stats.json().get("referral_link").isNull())
                .as("there is no bot")
                .isTrue();
        assertThat(caller.balance(user)).isEqualTo(2);
    }

    @Test
    void listsThoseWhoWereBroughtNewestFirst() {
        var user = operator.userWith(0);
        var friends = bring(user, 3);

        var list = caller.get("/api/v1/referrals/list?user_id={user}&limit=2", user);

        assertThat(list.json().propertyNames()).containsExactly("referrals", "total");
        assertThat(list.at("/total")).isEqualTo("3");
        assertThat(list.json().get("referrals").get(0).propertyNames())
                .containsExactly("referred_user_id", "referred_username", "created_at", "is_active");
        assertThat(list.all("referrals", "referred_user_id"))
                .containsExactly(String.valueOf(friends[2]), String.valueOf(friends[1]));
        assertThat(list.all("referrals", "is_active")).containsOnly("true");
        assertThat(caller.get("/api/v1/referrals/list?user_id={user}&offset=2", user)
                        .all("referrals", "referred_username"))
                .containsExactly("ben");
    }

    @Test
    void knowsNoStrangers() {
        var user = Caller.stranger();

        assertThat(caller.get("/api/v1/referrals/stats?user_id={user}", user).problem())
                .isEqualTo("404 user_not_found");
        assertThat(caller.get("/api/v1/referrals/list?user_id={user}", user).problem())
                .isEqualTo("404 user_not_found");
    }

    @Test
    void showsTheOperatorWhoseFriendsDoNothing() {
        var user = operator.userWith(0);
        bring(user, 40);

        var report = operator.get("/api/v1/admin/referrals?least=40");

        assertThat(report.at("/referrers/0/user_id")).isEqualTo(String.valueOf(user));
        assertThat(report.at("/referrers/0/share_without_check")).isEqualTo("1.0");
        assertThat(report.at("/referrers/0/burst")).isEqualTo("40");
        assertThat(operator.get("/api/v1/admin/referrals?least=0").problem()).isEqualTo("400 invalid_request");
    }

    private long[] bring(long referrer, int friends) {
        return IntStream.range(0, friends).mapToLong(_ -> bring(referrer)).toArray();
    }

    private long bring(long referrer) {
        var friend = new UserId(Caller.stranger());
        transaction.executeWithoutResult(_ -> referrals.register(
                friend, String.valueOf(referrer), accounts.open(friend, new Introduction("ben", "Ben", null, null))));
        return friend.value();
    }
}
