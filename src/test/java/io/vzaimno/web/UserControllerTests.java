package io.vzaimno.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

@WebTest
class UserControllerTests {

    @Autowired
    RestTestClient client;

    @Autowired
    Accounts accounts;

    Caller caller;
    Caller operator;

    @BeforeEach
    void call() {
        caller = Caller.withKey(client);
        operator = Caller.withAdminKey(client);
    }

    @Test
    void opensAnAccountAtTheFirstCallAndReturnsItAtEveryOne() {
        var user = Caller.stranger();

        var first = caller.post("/api/v1/users/ensure?user_id={user}&username=@ann&first_name=Ann%20Ж", user);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().propertyNames()).containsExactly("user_id", "checks_balance", "referral_code");
        assertThat(first.json().get("user_id").asLong()).isEqualTo(user);
        assertThat(first.json().get("checks_balance").asInt()).isZero();
        assertThat(caller.post("/api/v1/users/ensure?user_id={user}", user).json())
                .isEqualTo(first.json());
        assertThat(caller.get("/api/v1/users/{user}/balance", user).json()).isEqualTo(first.json());
    }

    @Test
    void keepsTheNamesThatAreGiven() {
        var user = Caller.stranger();

        caller.post("/api/v1/users/ensure?user_id={user}&username=@ann&first_name={name}", user, " Ann Ж ");
        caller.post("/api/v1/users/ensure?user_id={user}&username=&first_name=", user);

        var account = accounts.find(new UserId(user)).orElseThrow();
        assertThat(account.username()).isEqualTo("ann");
        assertThat(account.firstName()).isEqualTo("Ann Ж");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "1.0", "1e3", "0x1F", "+7", "٣", "abc", "", "9223372036854775808"})
    void refusesWhatIsNoUsersNumber(String number) {
        assertThat(caller.post("/api/v1/users/ensure?user_id={number}", number).problem())
                .isEqualTo("400 invalid_request");
        assertThat(caller.get("/api/v1/checks?user_id={number}", number).problem())
                .isEqualTo("400 invalid_request");
    }

    @Test
    void takesTheLargestNumberThereIs() {
        var answer = caller.post("/api/v1/users/ensure?user_id={user}", Long.MAX_VALUE);

        assertThat(answer.json().get("user_id").asLong()).isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"username=not a name", "username=a-b", "first_name=a\u0000b", "first_name=a\nb"})
    void refusesNamesThatCannotBe(String name) {
        var answer = caller.post("/api/v1/users/ensure?user_id=5&" + name);

        assertThat(answer.problem()).isEqualTo("400 invalid_request");
        assertThat(answer.at("/errors/0/field")).isEqualTo(name.substring(0, name.indexOf('=')));
    }

    @Test
    void knowsNoBalanceOfAStranger() {
        var user = Caller.stranger();

        assertThat(caller.get("/api/v1/users/{user}/balance", user).problem()).isEqualTo("404 user_not_found");
        assertThat(caller.get("/api/v1/users/{user}/ledger", user).problem()).isEqualTo("404 user_not_found");
    }

    @Test
    void tellsEveryChangeOfABalanceNewestFirst() {
        var user = operator.userWith(5);
        operator.postJson("/api/v1/admin/users/{user}/balance", "{\"delta\": -2, \"reason\": \"a mistake\"}", user);

        var ledger = caller.get("/api/v1/users/{user}/ledger", user);

        assertThat(ledger.json().propertyNames()).containsExactly("entries", "total");
        assertThat(ledger.json().get("total").asInt()).isEqualTo(2);
        assertThat(ledger.json().get("entries").get(0).propertyNames())
                .containsExactly("entry_id", "delta", "balance_after", "kind", "reference", "created_at");
        assertThat(ledger.all("entries", "delta")).containsExactly("-2", "5");
        assertThat(ledger.all("entries", "balance_after")).containsExactly("3", "5");
        assertThat(ledger.all("entries", "kind")).containsOnly("correction");
        assertThat(ledger.all("entries", "reference")).containsExactly("a mistake", "for a test");
        assertThat(ledger.at("/entries/0/created_at")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    }

    @Test
    void leafsThroughTheLedger() {
        var user = operator.userWith(5);
        operator.postJson("/api/v1/admin/users/{user}/balance", "{\"delta\": 1, \"reason\": \"more\"}", user);

        var second = caller.get("/api/v1/users/{user}/ledger?limit=1&offset=1", user);

        assertThat(second.all("entries", "delta")).containsExactly("5");
        assertThat(second.json().get("total").asInt()).isEqualTo(2);
        assertThat(caller.get("/api/v1/users/{user}/ledger?offset=2", user)
                        .json()
                        .get("entries"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=1001", "limit=-1", "limit=ten", "limit=1.5", "offset=-1", "offset=x"})
    void refusesPagesThatCannotBe(String page) {
        var user = operator.userWith(0);

        var answer = caller.get("/api/v1/users/{user}/ledger?" + page, user);

        assertThat(answer.problem()).isEqualTo("400 invalid_request");
        assertThat(answer.at("/errors/0/field")).isEqualTo(page.substring(0, page.indexOf('=')));
    }
}
