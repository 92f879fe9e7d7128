package io.vzaimno.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

@WebTest
class ApiDescriptionTests {

    @Autowired
    RestTestClient client;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

    Caller anybody;
    JsonNode api;

    @BeforeEach
    void read() {
        anybody = new Caller(client);
        api = anybody.get("/v3/api-docs").json();
    }

    @Test
    void describesEveryRouteThereIsAndNoOther() {
        var mapped = mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> isOurs(entry.getValue().getBeanType()))
                .flatMap(entry -> entry.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(method ->
                                entry.getKey().getPatternValues().stream().map(path -> method + " " + path)));

        assertThat(operations().map(Described::name)).containsExactlyInAnyOrderElementsOf(mapped.toList());
    }

    @Test
    void saysWhatEachOperationIsForAndHowItMayEnd() {
        assertThat(operations()).isNotEmpty().allSatisfy(operation -> {
            assertThat(operation.at("/summary")).isNotBlank();
            assertThat(operation.at("/tags/0")).isNotBlank();
            assertThat(operation.node().get("responses").propertyNames())
                    .anyMatch(status -> status.startsWith("2"))
                    .contains("500");
        });
    }

    @Test
    void saysWhatNeedsAKey() {
        assertThat(operations()).allSatisfy(operation -> {
            var isOpen = operation.node().path("security").isArray()
                    && operation.node().get("security").isEmpty();
            var path = operation.path().replaceAll("\\{[^}]+}", "1");
            var status = anybody.call(operation.method(), path).status();
            assertThat(status == 401).as(operation.name()).isNotEqualTo(isOpen);
            assertThat(operation.node().get("responses").has("401")).isNotEqualTo(isOpen);
            assertThat(operation.node().get("responses").has("403")).isEqualTo(path.contains("/admin/"));
        });
    }

    @Test
    void namesTheProblemsOfAnOrder() {
        var responses = api.at("/paths/~1api~1v1~1check~1initiate/post/responses");

        assertThat(responses.propertyNames())
                .containsExactly("202", "400", "401", "402", "404", "409", "413", "415", "422", "429", "500", "503");
        assertThat(responses
                        .at("/409/content/application~1problem+json/examples")
                        .propertyNames())
                .containsExactly("user_blocked", "already_running", "idempotency_key_reused");
        assertThat(responses.at("/402/description").asString()).contains("insufficient_balance");
    }

    @Test
    void showsNamesAndValuesAsTheyAreOnTheWire() {
        var check = api.at("/components/schemas/CheckView");

        assertThat(check.at("/properties/status/enum").toString())
                .isEqualTo("[\"pending\",\"processing\",\"completed\",\"failed\",\"cancelled\"]");
        assertThat(check.at("/properties/estimated_time/type").toString()).isEqualTo("[\"integer\",\"null\"]");
        assertThat(check.get("required").toString())
                .contains("check_id", "created_at")
                .doesNotContain("users");
        assertThat(parameter("/api/v1/check/{check_id}/users", "list"))
                .contains("non_mutual")
                .doesNotContain("NON");
        assertThat(parameter("/api/v1/users/{user_id}/balance", "user_id")).contains("integer");
    }

    @Test
    void describesAnUploadAsAForm() {
        var form = api.at("/paths/~1api~1v1~1check~1export/post/requestBody/content/multipart~1form-data/schema");

        assertThat(form.get("properties").propertyNames())
                .containsExactlyInAnyOrder("file", "user_id", "accept_incomplete");
        assertThat(form.at("/properties/file/type").asString()).isEqualTo("array");
        assertThat(form.at("/properties/file/items/format").asString()).isEqualTo("binary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/swagger-ui/index.html", "/swagger-ui/swagger-ui.css", "/swagger-ui/swagger-ui-bundle.js",
                "/swagger-ui/swagger-initializer.js", "/v3/api-docs/swagger-config", "/v3/api-docs.yaml"
            })
    void servesThePageToTryItFromHere(String part) {
        var answer = anybody.get(part);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bytes()).isNotEmpty();
    }

    @Test
    void thePageNeedsNoOtherSite() {
        assertThat(String.valueOf(anybody.get("/docs").headers().getLocation())).endsWith("/swagger-ui/index.html");
        assertThat(anybody.get("/swagger-ui/index.html").text()).doesNotContain("http://", "https://");
        assertThat(anybody.get("/swagger-ui/swagger-initializer.js").text()).contains("/v3/api-docs/swagger-config");
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void theGuideExplainsEveryProblem(ProblemCode problem) throws Exception {
        assertThat(Files.readString(Path.of("docs/api.md")))
                .containsPattern(
                        "\\| %d \\| `%s` \\| .+ \\|".formatted(problem.status().value(), problem.code()));
    }

    /** Telegram calls the webhook, nobody else. */
    private static boolean isOurs(Class<?> controller) {
        return controller.getPackageName().startsWith("io.vzaimno")
                && !controller.getPackageName().startsWith("io.vzaimno.telegram")
                && !controller.isAnnotationPresent(Hidden.class);
    }

    private String parameter(String path, String name) {
        return List.copyOf(
                        api.get("paths").get(path).get("get").get("parameters").values())
                .stream()
                .filter(parameter -> parameter.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .toString();
    }

    private Stream<Described> operations() {
        return api.get("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(operation -> new Described(path.getKey(), operation.getKey(), operation.getValue())));
    }

    private record Described(String path, String verb, JsonNode node) {

        HttpMethod method() {
            return HttpMethod.valueOf(verb.toUpperCase(Locale.ROOT));
        }

        String name() {
            return method() + " " + path;
        }

        String at(String pointer) {
            return node.at(pointer).asString();
        }
    }
}
