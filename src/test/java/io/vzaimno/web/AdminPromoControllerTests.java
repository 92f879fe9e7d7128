package io.vzaimno.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.accounts.UserId;
import io.vzaimno.promotions.codes.PromoCodes;
import io.vzaimno.promotions.codes.Redemption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;

@WebTest
class AdminPromoControllerTests {

    private static final String CODES = "/api/v1/admin/promo-codes";

    @Autowired
    RestTestClient client;

    @Autowired
    PromoCodes codes;

    Caller operator;

    @BeforeEach
    void call() {
        operator = Caller.withAdminKey(client);
    }

    @Test
    void createsListsAndStopsACode() {
        var created = create(
                "{'code': 'welcome', 'checks': 2, 'max_uses': 1, 'expires_at': '2100-01-01T00:00:00+03:00', 'note': 'x'}");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.at("/code")).isEqualTo("WELCOME");
        assertThat(created.at("/expires_at")).isEqualTo("2099-12-31T21:00:00Z");
        assertThat(redeem("welcome")).isEqualTo(new Redemption.Redeemed(2, 2));

        var listed = operator.get(CODES + "?limit=1000");

        assertThat(listed.all("codes", "code")).contains("WELCOME");
        assertThat(create("{'code': 'WELCOME', 'checks': 1, 'max_uses': 1}").problem())
                .isEqualTo("409 code_exists");
        var stopped = operator.call(HttpMethod.DELETE, CODES + "/{code}", "WELCOME");
        assertThat(stopped.at("/is_active")).isEqualTo("false");
        assertThat(stopped.at("/uses")).isEqualTo("1");
        assertThat(redeem("welcome")).isEqualTo(new Redemption.Over());
    }

    @Test
    void makesUpACodeWhereNoneIsGiven() {
        assertThat(create("{'checks': 2, 'max_uses': 1}").at("/code")).matches("[A-Z2-9]{10}");
    }

    @Test
    void createsAndStopsABatch() {
        var batch = operator.postJson(CODES + "/batches", json("{'count': 3, 'checks': 2}"));
        assertThat(batch.status()).isEqualTo(201);
        assertThat(batch.all("codes", "max_uses")).containsExactly("1", "1", "1");
        assertThat(batch.at("/total")).isEqualTo("3");
        assertThat(redeem(batch.at("/codes/0/code"))).isEqualTo(new Redemption.Redeemed(2, 2));

        var address = CODES + "/batches/" + batch.at("/codes/0/batch_id");

        assertThat(operator.call(HttpMethod.DELETE, address).status()).isEqualTo(204);
        assertThat(redeem(batch.at("/codes/1/code"))).isEqualTo(new Redemption.Over());
    }

    @Test
    void knowsNoCodesThatAreNotThere() {
        assertThat(operator.call(HttpMethod.DELETE, CODES + "/NOBODYS").problem())
                .isEqualTo("404 promo_code_not_found");
        assertThat(operator.call(HttpMethod.DELETE, CODES + "/batches/00000000-0000-0000-0000-000000000000")
                        .problem())
                .isEqualTo("404 promo_code_not_found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'checks': 1}",
                "{'checks': 0, 'max_uses': 1}",
                "{'checks': 1.5, 'max_uses': 1}",
                "{'checks': 1001, 'max_uses': 1}",
                "{'checks': 1, 'max_uses': 0}",
                "{'checks': 1, 'max_uses': 1, 'code': 'ab'}",
                "{'checks': 1, 'max_uses': 1, 'code': 'not a code'}",
                "{'checks': 1, 'max_uses': 1, 'code': ''}",
                "{'checks': 1, 'max_uses': 1, 'expires_at': 'soon'}",
                "{'checks': 1, 'max_uses': 1, 'expires_at': '2001-01-01T00:00:00Z'}",
                "{'checks': 1, 'max_uses': 1, 'uses': -5}"
            })
    void refusesCodesThatCannotBe(String body) {
        assertThat(create(body).problem()).isEqualTo("400 invalid_request");
    }

    @Test
    void tellsTheFunnelOfACampaign() {
        var campaigns = "/api/v1/admin/campaigns";

        var created = operator.postJson(campaigns, json("{'code': 'autumn_blog', 'name': 'A blog'}"));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.at("/started")).isEqualTo("0");
        assertThat(created.at("/revenue/XTR")).isEqualTo("0");
        assertThat(operator.get(campaigns).all("campaigns", "code")).contains("autumn_blog");
        assertThat(operator.get(campaigns + "/autumn_blog").at("/name")).isEqualTo("A blog");
        assertThat(operator.get(campaigns + "/nobodys").problem()).isEqualTo("404 campaign_not_found");
        assertThat(operator.postJson(campaigns, json("{'code': 'autumn_blog', 'name': 'B'}"))
                        .problem())
                .isEqualTo("409 code_exists");
        assertThat(operator.postJson(campaigns, json("{'code': 'a b', 'name': 'B'}"))
                        .problem())
                .isEqualTo("400 invalid_request");
    }

    private Redemption redeem(String code) {
        return codes.redeem(new UserId(operator.userWith(0)), code, "a test");
    }

    private Answer create(String body) {
        return operator.postJson(CODES, json(body));
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
