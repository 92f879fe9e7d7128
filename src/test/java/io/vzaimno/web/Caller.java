package io.vzaimno.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.MultiValueMap;

/** Somebody who calls the API, with or without a key. */
record Caller(RestTestClient client) {

    static final String API_KEY = "standard-key-of-the-tests-0123456789";
    static final long OPERATOR = 900;
    static final String ADMIN_API_KEY = "operator-key-of-the-tests-0123456789";

    private static final int ATTEMPTS = 30;
    private static final AtomicLong USERS = new AtomicLong(70_000);

    static Caller withKey(RestTestClient client) {
        return with(client, HttpHeaders.AUTHORIZATION, "Bearer " + API_KEY);
    }

    static Caller withAdminKey(RestTestClient client) {
        return with(client, HttpHeaders.AUTHORIZATION, "Bearer " + ADMIN_API_KEY);
    }

    static Caller with(RestTestClient client, String header, String value) {
        return new Caller(client.mutate().defaultHeader(header, value).build());
    }

    /** The same caller, who sends this header too. */
    Caller sending(String header, String value) {
        return with(client, header, value);
    }

    Answer get(String address, Object... variables) {
        return new Answer(client.get().uri(address, variables).exchange().returnResult());
    }

    Answer post(String address, Object... variables) {
        return call(HttpMethod.POST, address, variables);
    }

    Answer call(HttpMethod method, String address, Object... variables) {
        return new Answer(
                client.method(method).uri(address, variables).exchange().returnResult());
    }

    Answer postJson(String address, String json, Object... variables) {
        return postAs(MediaType.APPLICATION_JSON, address, json, variables);
    }

    Answer postForm(String address, MultiValueMap<String, Object> parts) {
        return postAs(MediaType.MULTIPART_FORM_DATA, address, parts);
    }

    /** Calls again for as long as the service is busy, as it asks its clients to do. */
    static Answer untilServed(Supplier<Answer> call) {
        return Stream.generate(call)
                .limit(ATTEMPTS)
                .filter(answer -> answer.status() != 503 || !answer.problem().equals("503 busy"))
                .findFirst()
                .orElseThrow();
    }

    Answer postAs(MediaType type, String address, Object body, Object... variables) {
        return new Answer(client.post()
                .uri(address, variables)
                .contentType(type)
                .body(body)
                .exchange()
                .returnResult());
    }

    /** A number that nobody has yet. */
    static long stranger() {
        return USERS.incrementAndGet();
    }

    /** A new user with so many checks; takes the operator's key. */
    long userWith(int checks) {
        var user = stranger();
        assertThat(post("/api/v1/users/ensure?user_id={user}", user).status()).isEqualTo(200);
        if (checks > 0) {
            var gift = "{\"delta\": %d, \"reason\": \"for a test\"}".formatted(checks);
            assertThat(postJson("/api/v1/admin/users/{user}/balance", gift, user)
                            .status())
                    .isEqualTo(200);
        }
        return user;
    }

    int balance(long user) {
        return get("/api/v1/users/{user}/balance", user)
                .json()
                .get("checks_balance")
                .asInt();
    }
}
