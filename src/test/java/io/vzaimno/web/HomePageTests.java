package io.vzaimno.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

@WebTest
class HomePageTests {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final Pattern LINK = Pattern.compile("<a href=\"([^\"]+)\"");

    @Autowired
    RestTestClient client;

    @Test
    void leadsBrowsersToTheDescription() {
        var browser = Caller.with(client, HttpHeaders.ACCEPT, BROWSER);

        var page = browser.get("/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers().getFirst("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.text()).contains("<html lang=\"en\">", "href=\"docs\"");
        assertThat(LINK.matcher(page.text()).results())
                .isNotEmpty()
                .allSatisfy(link ->
                        assertThat(browser.get("/" + link.group(1)).status()).isIn(200, 302));
    }

    @Test
    void speaksRussianToo() {
        var browser = Caller.with(client, HttpHeaders.ACCEPT, BROWSER).sending("Accept-Language", "ru-RU,ru;q=0.9");

        assertThat(browser.get("/").text()).contains("<html lang=\"ru\">", "взаимно");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "*/*", "text/plain"})
    void programsAreToldWhereTheDescriptionIs(String accept) {
        var answer = Caller.with(client, HttpHeaders.ACCEPT, accept).get("/");

        assertThat(answer.problem()).isEqualTo("404 not_found");
        assertThat(answer.text()).contains("/docs");
    }
}
