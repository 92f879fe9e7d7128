package io.vzaimno.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** There is one door for bodies: JSON, read strictly. */
@WebTest
class ContentTypesTests {

    private static final String INITIATE = "/api/v1/check/initiate";

    @Autowired
    RestTestClient client;

    @Autowired
    Routes routes;

    @LocalServerPort
    int port;

    RawCaller caller;

    @BeforeEach
    void call() {
        caller = new RawCaller(port, Caller.ADMIN_API_KEY);
    }

    /** All that Spring has a name for, and what its converters would take besides. */
    private static Set<String> others() {
        var known = Arrays.stream(MediaType.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers())
                        && field.getName().endsWith("_VALUE"))
                .map(ContentTypesTests::value);
        var more = Stream.of(
                "application/x-yaml",
                "text/yaml",
                "application/x-jackson-smile",
                "application/x-protobuf",
                "application/vnd.api+json",
                "application/x+json",
                "text/json",
                "text/*",
                "application/*",
                "application/*+json",
                "application/json;charset=utf-16",
                "application/json;charset=iso-8859-1",
                "application/json;charset=none",
                "json",
                "/",
                "application/json, application/yaml");
        var all = new LinkedHashSet<>(Stream.concat(known, more).toList());
        all.remove(MediaType.APPLICATION_JSON_VALUE);
        return all;
    }

    private static String value(java.lang.reflect.Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void everyEndpointWithABodyTakesJsonAndNothingElse() {
        assertThat(routes.withJsonBody()).hasSizeGreaterThan(10).allSatisfy(route -> {
            assertThat(caller.send(route, "application/json", "{").problem()).isEqualTo("400 malformed_json");
            assertThat(caller.send(route, "application/json;charset=UTF-8", "{").problem())
                    .isEqualTo("400 malformed_json");
            assertThat(others())
                    .allSatisfy(
                            type -> assertThat(caller.send(route, type, "{}").problem())
                                    .as("%s as %s", route, type)
                                    .isEqualTo("415 unsupported_media_type"));
        });
    }

    @Test
    void anUploadIsAFormAndNothingElse() {
        var upload = new Routes.Route("POST", UploadPath.VALUE);

        assertThat(others().stream().filter(type -> !type.startsWith("multipart/form-data")))
                .allSatisfy(type -> assertThat(caller.send(upload, type, "{}").problem())
                        .as(type)
                        .isEqualTo("415 unsupported_media_type"));
    }

    @Test
    void whatALenientReaderWouldTakeChangesNothing() {
        var operator = Caller.withAdminKey(client);
        var user = operator.userWith(1);
        var balance = new Routes.Route("POST", "/api/v1/admin/users/%d/balance".formatted(user));

        assertThat(caller.send(balance, "application/yaml", "delta: 1.9\nreason: x\nmore: 1")
                        .problem())
                .isEqualTo("415 unsupported_media_type");
        assertThat(caller.send(balance, "application/json", "{\"delta\": 1.9, \"reason\": \"x\"}")
                        .problem())
                .isEqualTo("400 invalid_request");
        assertThat(operator.balance(user)).isEqualTo(1);
    }

    @Test
    void aBodyThatIsMissingIsAskedFor() {
        assertThat(routes.withJsonBody()).allSatisfy(route -> {
            assertThat(caller.send(route, "application/json", "").problem()).isEqualTo("400 invalid_request");
            assertThat(caller.send(route, null, "").problem()).isEqualTo("400 invalid_request");
            assertThat(caller.send(route, null, "{}").problem()).isEqualTo("415 unsupported_media_type");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/yaml", "application/cbor", "application/xml", "text/html", "image/png"})
    void answersAreJsonToo(String type) {
        var answer = caller.get("/api/v1/tariffs", "Accept", type);

        assertThat(answer.problem()).isEqualTo("406 not_acceptable");
    }

    @Test
    void refusalsSayWhatIsTaken() {
        var answer = caller.send(new Routes.Route("POST", INITIATE), "application/yaml", "a: 1");

        assertThat(answer.header("Accept")).contains("application/json");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/check/initiate, POST",
        "GET, /api/v1/check/export, POST",
        "GET, /api/v1/payments/create, POST",
        "HEAD, /api/v1/payments/telegram-stars, POST",
        "DELETE, /api/v1/admin/promo-codes/batches, POST",
        "PUT, /api/v1/check/initiate, POST",
        "PATCH, /api/v1/tariffs, GET",
        "FOO, /api/v1/tariffs, GET",
        "PROPFIND, /api/v1/check/initiate, POST",
        "get, /api/v1/tariffs, GET",
        "POST, /api/v1/queue/status, GET",
        "POST, /swagger-ui/index.html, GET",
        "GET, /telegram/webhook, POST"
    })
    void aWrongMethodIsToldTheRightOnes(String method, String path, String allowed) {
        var answer = caller.send(new Routes.Route(method, path), null, "");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow").orElse("")).contains(allowed);
        if (!method.equals("HEAD")) {
            assertThat(answer.problem()).isEqualTo("405 method_not_allowed");
        }
    }

    @Test
    void noMethodOfNoEndpointIsAnsweredAsIfItsFormWereWrong() {
        assertThat(routes.literal()).isNotEmpty().allSatisfy(route -> {
            for (var method : List.of("GET", "POST", "PUT", "DELETE", "PATCH", "FOO")) {
                if (!routes.methodsOf(route.path()).contains(method)) {
                    assertThat(caller.send(new Routes.Route(method, route.path()), null, "")
                                    .problem())
                            .as("%s %s", method, route.path())
                            .isEqualTo("405 method_not_allowed");
                }
            }
        });
    }
}
