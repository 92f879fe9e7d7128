package io.vzaimno.instagram.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;

/**
 * Sends a request once and waits for the reply, within limits of time and size. Other clients, the JDK's among them,
 * silently retry a GET whose connection breaks: then a session would have asked twice.
 */
final class HttpSender {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    /** Shorter than servers keep idle connections: a request on one that is just being closed would fail for nothing. */
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(10);

    private static final int IDLE_CONNECTIONS = 5;
    private static final long LARGEST_BODY = 5L * 1024 * 1024;
    private static final long PIECE = 64L * 1024;

    private final OkHttpClient client;

    /**
     * @param timeout of a request, from its start to the last byte of the reply
     */
    HttpSender(Duration timeout) {
        this(timeout, KEEP_ALIVE);
    }

    /** @param keepAlive of connections that are idle */
    HttpSender(Duration timeout, Duration keepAlive) {
        client = new OkHttpClient.Builder()
                .callTimeout(timeout)
                .connectTimeout(CONNECT_TIMEOUT)
                .readTimeout(Duration.ZERO)
                .followRedirects(false)
                .retryOnConnectionFailure(false)
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, keepAlive.toMillis(), TimeUnit.MILLISECONDS))
                .addNetworkInterceptor(HttpSender::withoutInvitation)
                .build();
    }

    /** Reads the whole reply. */
    Reply send(Request request) throws IOException {
        try (var response = client.newCall(request).execute()) {
            if (response.body().source().request(LARGEST_BODY + 1)) {
                throw new IOException("an answer of more than %d bytes".formatted(LARGEST_BODY));
            }
            return Reply.of(response.code(), response.headers(), response.body().string());
        }
    }

    /**
     * Reads a page of HTML until that is enough, or to its end; a page beyond the limit is cut.
     *
     * @param isEnough whether this beginning of the page holds all that is needed
     */
    Reply sendForPage(Request request, Predicate<String> isEnough) throws IOException {
        var call = client.newCall(request);
        try (var response = call.execute()) {
            var page = page(response.body().source(), isEnough);
            call.cancel(); // the rest is not needed
            return Reply.of(response.code(), response.headers(), page);
        }
    }

    private static String page(BufferedSource source, Predicate<String> isEnough) throws IOException {
        var size = 0L;
        while (size < LARGEST_BODY) {
            var isMore = source.request(size + PIECE);
            size = Math.min(source.getBuffer().size(), LARGEST_BODY);
            var page = source.getBuffer().snapshot((int) size).string(StandardCharsets.UTF_8);
            if (!isMore || isEnough.test(page)) {
                return page;
            }
        }
        return source.getBuffer().snapshot((int) size).string(StandardCharsets.UTF_8);
    }

    /** A 503 with Retry-After 0 would be retried by the client. */
    private static Response withoutInvitation(Interceptor.Chain chain) throws IOException {
        var response = chain.proceed(chain.request());
        return response.code() == 503
                ? response.newBuilder().removeHeader("Retry-After").build()
                : response;
    }
}
