package io.vzaimno.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages, data and refusals, also those of requests that never reach an endpoint. */
@WebTest
class SecurityHeadersTests {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "GET, /, 200",
        "HEAD, /, 200",
        "POST, /, 405",
        "GET, /docs, 302",
        "GET, /swagger-ui/index.html, 200",
        "GET, /v3/api-docs, 200",
        "GET, /health, 200",
        "GET, /nothing, 401",
        "GET, //, 400",
        "GET, //nothing, 400",
        "GET, /docs//, 400",
        "GET, //[x, 400",
        "GET, //a:b, 400",
        "GET, /a;b, 400",
        "GET, /[, 400",
        "GET, /%00, 400",
        "GET, /%zz, 400",
        "GET, /ночь, 400",
        "GET, /a\\b, 400",
        "GET, /%2e%2e/x, 400",
        "GET, /..//, 400",
        "GET, *, 400",
        "FOO, /, 405"
    })
    void everyAnswerBearsSecurityHeadersAndIsNotKept(String method, String address, int status) {
        var answer =
                new RawCaller(port, "none").exchange(method, address, "Accept: text/html,*/*;q=0.8\r\n", new byte[0]);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("X-Content-Type-Options")).as(answer.text()).hasValue("nosniff");
        assertThat(answer.header("Cache-Control"))
                .as(answer.text())
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(answer.header("Content-Security-Policy"))
                .as(answer.text())
                .hasValueSatisfying(
                        value -> assertThat(value).contains("default-src 'none'", "frame-ancestors 'none'"));
        assertThat(answer.text()).doesNotContain("Set-Cookie", "Tomcat");
    }
}
