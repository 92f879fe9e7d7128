package io.vzaimno.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever value is sent, the answer says what is wrong with it in the words of the API. */
@WebTest
class OddValueTests {

    private static final String TARIFFS = "/api/v1/admin/tariffs";

    /** Of every kind that JSON knows, and some that it does not. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "\"\"",
            "\"text\"",
            "\"1\"",
            "1",
            "0",
            "-1",
            "-0",
            "1.5",
            "1e2",
            "1e400",
            "1e-400",
            "1e2147483647",
            "1e-2147483647",
            "1e99999999999",
            "9999999999999999999",
            "123456789012345678901234567890.123",
            "0.005",
            "0." + "0".repeat(900) + "1",
            "1".repeat(1100),
            "[]",
            "[1]",
            "{}",
            "{\"a\": 1}",
            "NaN",
            "Infinity",
            "0x10",
            "01",
            "'x'");

    @Autowired
    Routes routes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StandingLine line;

    @LocalServerPort
    int port;

    SampleBodies bodies;
    RawCaller caller;

    @BeforeEach
    void call() {
        caller = new RawCaller(port, Caller.ADMIN_API_KEY);
        bodies = new SampleBodies(routes);
    }

    @AfterEach
    void openAgain() {
        line.clear();
        caller.send(new Routes.Route("DELETE", "/api/v1/admin/maintenance"), null, "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%00",
                "a%00b",
                "%ED%A0%80",
                "%FF",
                "%zz",
                "1-1-1-1-zz",
                "1-1-1-1-1",
                "1.5",
                "1e2",
                "0x10",
                "9999999999999999999",
                "abc",
                "%20",
                "+1",
                "NaN",
                "null",
                "[]",
                "{}",
                "a%F0%9F%98%80",
                "%D9%A1"
            })
    void noPathMakesTheServiceStumble(String text) {
        assertThat(routes.all().stream().filter(route -> route.path().contains("{")))
                .isNotEmpty()
                .allSatisfy(route -> {
                    var odd = new Routes.Route(route.method(), route.path().replaceAll("\\{[^}]+}", text));
                    var type = routes.withJsonBody().contains(route) ? "application/json" : null;
                    var answer = caller.send(odd, type, type == null ? "" : "{}");

                    assertThat(answer.status()).as("%s: %s", odd, answer.text()).isBetween(400, 499);
                    assertThat(answer.problem())
                            .as("%s", odd)
                            .startsWith(route.path().contains("{code}") ? "4" : "400 ");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%00",
                "%ED%A0%80",
                "%FF",
                "",
                "abc",
                "1.5",
                "1e2",
                "9999999999999999999",
                "-1",
                "[]",
                "%D9%A1",
                "\u0000"
            })
    void noParameterMakesTheServiceStumble(String text) {
        var names = List.of("user_id", "limit", "offset", "list", "format", "least", "username", "first_name", "x");
        assertThat(routes.all().stream().filter(route -> !routes.withJsonBody().contains(route)))
                .allSatisfy(route -> {
                    for (var name : names) {
                        var address = "%s?user_id=1&%s=%s".formatted(route.address(), name, text);
                        var answer = caller.send(new Routes.Route(route.method(), address), null, "");

                        assertThat(answer.status()).as(address).isLessThan(500);
                        assertThat(answer.text())
                                .as(address)
                                .doesNotContain("java.", "For input string", "Exception", "springframework");
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1", "0x10", "%20%201", "1%20", "%D9%A1", "1.0", "1e1", "010x", "1,000", "''"})
    void aNumberIsWrittenInDigits(String text) {
        var answer = caller.send(new Routes.Route("GET", "/api/v1/checks?user_id=1&limit=" + text), null, "");

        assertThat(answer.problem()).isEqualTo("400 invalid_request");
        assertThat(answer.json().at("/errors/0/message").asString()).startsWith("must be a whole number");
    }

    @Test
    void noValueOfNoKindMakesTheServiceStumbleOrTellItsInside() {
        assertThat(routes.withJsonBody()).allSatisfy(route -> {
            for (var field : bodies.fields(route).keySet()) {
                for (var value : VALUES) {
                    var answer = caller.send(route, "application/json", bodies.with(route, field, value));

                    assertThat(answer.status())
                            .as("%s %s=%s: %s", route, field, value, answer.text())
                            .isLessThan(500);
                    assertThat(answer.text())
                            .as("%s %s=%s", route, field, value)
                            .doesNotContain(
                                    "java.",
                                    "For input string",
                                    "Exception",
                                    "BigDecimal",
                                    "Integer",
                                    "springframework");
                }
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "price_rub, \"199.00\", must be a number",
        "price_rub, true, must be a number",
        "price_rub, [], must be a number",
        "price_rub, 1e2147483647, must be a number",
        "price_rub, 1e-2147483647, must be a number",
        "checks_count, \"1\", must be a whole number",
        "checks_count, 1.5, must be a whole number",
        "checks_count, 9999999999, must be a whole number",
        "is_active, \"true\", must be true or false",
        "is_active, 1, must be true or false",
        "name, 1, must be a text",
        "name, {}, must be a text"
    })
    void saysWhatTheFieldMustBe(String field, String value, String message) {
        var answer = caller.send(
                new Routes.Route("POST", TARIFFS),
                "application/json",
                bodies.with(new Routes.Route("POST", TARIFFS), field, value));

        assertThat(answer.problem()).isEqualTo("400 invalid_request");
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(answer.json().at("/errors/0/message").asString()).startsWith(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e2147483647",
                "1e-2147483647",
                "1e400",
                "1e-400",
                "0.005",
                "1e9",
                "123456789.00",
                "-0.01",
                "NaN",
                "-1e400"
            })
    void aPriceThatIsNoneIsNotStored(String price) {
        var before = tariffs();

        assertThat(caller.send(
                                new Routes.Route("POST", TARIFFS),
                                "application/json",
                                bodies.with(new Routes.Route("POST", TARIFFS), "price_rub", price))
                        .status())
                .isEqualTo(400);
        assertThat(tariffs()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"199.00, 199.00", "199, 199.00", "1e2, 100.00", "-0, 0.00", "0.5e1, 5.00"})
    void aPriceThatCanBeMeantIsStored(String written, String stored) {
        var answer = caller.send(
                new Routes.Route("POST", TARIFFS),
                "application/json",
                bodies.with(new Routes.Route("POST", TARIFFS), "price_rub", written));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.text()).contains("\"price_rub\":" + stored);
    }

    private long tariffs() {
        return jdbc.sql("SELECT count(*) FROM tariffs").query(Long.class).single();
    }
}
