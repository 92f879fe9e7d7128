package io.vzaimno.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests byte by byte, also those that a client library would not. */
record RawCaller(int port, String key) {

    RawAnswer get(String address, String header, String value) {
        return exchange("GET", address, header + ": " + value + "\r\n", new byte[0]);
    }

    RawAnswer send(Routes.Route route, @Nullable String type, String body) {
        return send(route, type, body.getBytes(UTF_8));
    }

    RawAnswer send(Routes.Route route, @Nullable String type, byte[] body) {
        var headers = type == null ? "" : "Content-Type: " + type + "\r\n";
        return exchange(route.method(), route.address(), headers + "Content-Length: " + body.length + "\r\n", body);
    }

    RawAnswer exchange(String method, String address, String headers, byte[] body) {
        try (var socket = new Socket("localhost", port)) {
            var request = new ByteArrayOutputStream();
            request.writeBytes(head(method, address, headers).getBytes(UTF_8));
            request.writeBytes(body);
            socket.getOutputStream().write(request.toByteArray());
            return new RawAnswer(new String(socket.getInputStream().readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new AssertionError("%s %s".formatted(method, address), e);
        }
    }

    private String head(String method, String address, String headers) {
        var lines = List.of(
                "%s %s HTTP/1.1".formatted(method, address),
                "Host: localhost",
                "Connection: close",
                "Authorization: Bearer " + key,
                headers);
        return String.join("\r\n", lines) + "\r\n";
    }

    /** @param text the whole answer, with its headers */
    record RawAnswer(String text) {

        int status() {
            return Integer.parseInt(text.split(" ", 3)[1]);
        }

        Optional<String> header(String name) {
            return text.substring(0, text.indexOf("\r\n\r\n"))
                    .lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst();
        }

        /** Without what only programs read of a body that comes in chunks. */
        JsonNode json() {
            var body = text.substring(text.indexOf("\r\n\r\n"));
            return JsonMapper.shared().readTree(body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1));
        }

        /** The status and the code of a refusal that tells nothing of the inside. */
        String problem() {
            assertThat(header("Content-Type"))
                    .as(text)
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
            assertThat(text)
                    .doesNotContain("io.vzaimno", "org.springframework", "java.", "Exception", "For input string");
            return status() + " " + json().path("code").asString();
        }
    }
}
