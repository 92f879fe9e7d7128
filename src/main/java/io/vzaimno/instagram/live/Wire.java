package io.vzaimno.instagram.live;

import java.io.IOException;
import java.time.Duration;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Sends a request once and waits for the whole reply, but not for ever and not for any size. Other clients, the JDK's
 * among them, quietly repeat a GET whose connection breaks: then a session would have asked twice.
 */
final class Wire {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final long LARGEST_BODY = 5L * 1024 * 1024;

    private final OkHttpClient client;

    /** @param timeout of a request from its beginning to the last byte of the reply */
    Wire(Duration timeout) {
        client = new OkHttpClient.Builder()
                .callTimeout(timeout)
                .connectTimeout(CONNECT_TIMEOUT)
                .readTimeout(Duration.ZERO)
                .followRedirects(false)
                .retryOnConnectionFailure(false)
                .addNetworkInterceptor(Wire::withoutInvitation)
                .build();
    }

    Reply send(Request request) throws IOException {
        try (var response = client.newCall(request).execute()) {
            if (response.body().source().request(LARGEST_BODY + 1)) {
                throw new IOException("an answer of more than %d bytes".formatted(LARGEST_BODY));
            }
            return Reply.of(response.code(), response.headers(), response.body().string());
        }
    }

    /** A 503 that invites to come back at once would be followed. */
    private static Response withoutInvitation(Interceptor.Chain chain) throws IOException {
        var response = chain.proceed(chain.request());
        return response.code() == 503
                ? response.newBuilder().removeHeader("Retry-After").build()
                : response;
    }
}
