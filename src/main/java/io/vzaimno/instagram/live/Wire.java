package io.vzaimno.instagram.live;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends one request and waits for the whole reply, but not for ever and not for any size. */
final class Wire {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final int LARGEST_BODY = 5 * 1024 * 1024;

    private final Duration timeout;

    Wire(Duration timeout) {
        this.timeout = timeout;
    }

    /**
     * Sends it on a connection of its own: when a kept one turns out to be closed, the JDK's client sends the request
     * again by itself, and the session would have asked twice.
     */
    Reply send(HttpRequest request) throws IOException {
        try (var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT_TIMEOUT)
                .build()) {
            try {
                var response = await(client, request);
                return Reply.of(response.statusCode(), response.headers(), response.body());
            } finally {
                client.shutdownNow();
            }
        }
    }

    private HttpResponse<String> await(HttpClient client, HttpRequest request) throws IOException {
        try {
            return client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST_BODY))
                    .get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("no whole answer within " + timeout);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
