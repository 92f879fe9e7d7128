package io.vzaimno.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.ExchangeResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the API answered. */
record Answer(ExchangeResult result) {

    private static final JsonMapper JSON = new JsonMapper();

    int status() {
        return result.getStatus().value();
    }

    HttpHeaders headers() {
        return result.getResponseHeaders();
    }

    byte[] bytes() {
        return result.getResponseBodyContent();
    }

    String text() {
        return new String(bytes(), UTF_8);
    }

    JsonNode json() {
        return JSON.readTree(text());
    }

    /** The value of one member as text. */
    String at(String pointer) {
        return json().at(pointer).asString();
    }

    /** The same member of each of a list's objects. */
    List<String> all(String list, String member) {
        return StreamSupport.stream(json().get(list).spliterator(), false)
                .map(object -> object.get(member).asString())
                .toList();
    }

    /** The status and the code of a refusal, such as {@code 404 user_not_found}, whose form is right. */
    String problem() {
        assertThat(headers().getContentType())
                .as(text())
                .satisfies(type -> assertThat(type.isCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                        .isTrue());
        assertThat(json().get("status").asInt()).isEqualTo(status());
        assertThat(at("/title")).isNotBlank();
        assertThat(at("/detail")).isNotBlank().doesNotContain("io.vzaimno", "org.springframework", "Exception");
        return status() + " " + at("/code");
    }
}
