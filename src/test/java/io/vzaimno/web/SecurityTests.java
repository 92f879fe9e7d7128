package io.vzaimno.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@WebTest
class SecurityTests {

    /** Whatever is mapped and not named here needs a key. */
    private static final Set<String> PUBLIC = Set.of(
            "GET /",
            "GET /health",
            "GET /api/v1/queue/status",
            "GET /api/v1/tariffs",
            "GET /api/v1/tariffs/{tariff_id}",
            "GET /docs",
            "GET /v3/api-docs",
            "GET /v3/api-docs.yaml",
            "GET /v3/api-docs/swagger-config",
            "POST /telegram/webhook");

    @Autowired
    RestTestClient client;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

    Caller anybody;

    @Autowired
    StandingLine line;

    @BeforeEach
    void call() {
        anybody = new Caller(client);
    }

    /** The operator's routes pause it among other things. */
    @AfterEach
    void go() {
        line.clear();
    }

    @Test
    void nobodyPassesWithoutAKey() {
        assertThat(closedRoutes())
                .isNotEmpty()
                .allSatisfy(route -> assertThat(route.calledBy(anybody)).isEqualTo("401 unauthorized"));
    }

    @Test
    void nobodyPassesWithAWrongKey() {
        var intruder = Caller.with(client, HttpHeaders.AUTHORIZATION, "Bearer " + Caller.API_KEY + "x");

        assertThat(closedRoutes())
                .isNotEmpty()
                .allSatisfy(route -> assertThat(route.calledBy(intruder)).isEqualTo("401 unauthorized"));
    }

    @Test
    void theOperatorsPartIsClosedToTheStandardKey() {
        var caller = Caller.withKey(client);

        assertThat(closedRoutes().stream().filter(route -> route.path().contains("/admin")))
                .isNotEmpty()
                .allSatisfy(route -> assertThat(route.calledBy(caller)).isEqualTo("403 forbidden"));
    }

    @Test
    void eachKeyOpensWhatItIsFor() {
        var caller = Caller.withKey(client);
        var operator = Caller.withAdminKey(client);

        assertThat(closedRoutes()).allSatisfy(route -> {
            assertThat(route.statusFor(operator)).isNotIn(401, 403);
            if (!route.path().contains("/admin")) {
                assertThat(route.statusFor(caller)).isNotIn(401, 403);
            }
        });
    }

    @Test
    void publicRoutesAreOpenAlsoToThoseWithAWrongKey() {
        var intruder = Caller.with(client, HttpHeaders.AUTHORIZATION, "Bearer wrong");

        assertThat(routes().stream()
                        .filter(route -> PUBLIC.contains(route.toString()))
                        .filter(route -> route.method().equals(HttpMethod.GET)))
                .isNotEmpty()
                .allSatisfy(route -> {
                    assertThat(route.statusFor(anybody)).isNotIn(401, 403);
                    assertThat(route.statusFor(intruder)).isNotIn(401, 403);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Caller.API_KEY,
                "Basic " + Caller.API_KEY,
                "Bearer",
                "Bearer ",
                "Bearer " + Caller.API_KEY + " " + Caller.API_KEY,
                "Bearer " + Caller.API_KEY + "," + Caller.ADMIN_API_KEY
            })
    void aKeyComesAsABearer(String authorization) {
        var answer =
                Caller.with(client, HttpHeaders.AUTHORIZATION, authorization).get("/api/v1/checks?user_id=1");

        assertThat(answer.problem()).isEqualTo("401 unauthorized");
        assertThat(answer.headers().getFirst(HttpHeaders.WWW_AUTHENTICATE)).isEqualTo("Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1", "/api/v1/nothing", "/nothing", "/actuator", "/webjars/x.js", "/admin"})
    void whatIsNotThereIsNotToldToStrangers(String path) {
        assertThat(anybody.get(path).problem()).isEqualTo("401 unauthorized");
        assertThat(Caller.withKey(client).get(path).problem()).isEqualTo("404 not_found");
    }

    @Test
    void answersCarrySecurityHeadersAndNoSession() {
        var headers = Caller.withKey(client).get("/api/v1/checks?user_id=1").headers();

        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("X-Frame-Options")).isEqualTo("DENY");
        assertThat(headers.getFirst("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(headers.getFirst("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(headers.getCacheControl()).contains("no-store");
        assertThat(headers.toSingleValueMap()).doesNotContainKeys("Set-Cookie", "Server", "X-Powered-By");
    }

    @Test
    void otherSitesGetNoAccessThroughABrowser() {
        var site = Caller.withKey(client).sending(HttpHeaders.ORIGIN, "https://elsewhere.example");

        assertThat(site.get("/api/v1/checks?user_id=1").headers().getAccessControlAllowOrigin())
                .isNull();
    }

    private List<Route> closedRoutes() {
        return routes().stream()
                .filter(route -> !PUBLIC.contains(route.toString()))
                .toList();
    }

    private List<Route> routes() {
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(SecurityTests::routes)
                .toList();
    }

    private static Stream<Route> routes(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .flatMap(path -> methods.isEmpty()
                        ? Stream.of(new Route(HttpMethod.GET, path))
                        : methods.stream().map(method -> new Route(method.asHttpMethod(), path)));
    }

    private record Route(HttpMethod method, String path) {

        String calledBy(Caller caller) {
            return call(caller).problem();
        }

        int statusFor(Caller caller) {
            return call(caller).status();
        }

        private Answer call(Caller caller) {
            return caller.call(method, path.replaceAll("\\{[^}]+}", "0"));
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
