package io.vzaimno.telegram.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends requests to the Bot API and knows whether a request was sent when its answer is missing. The library's own client
 * does not tell, so only its request and response types are used.
 */
@Component
class Transport {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    /** Leaves time for a retry within the ten seconds that Telegram waits for an answer to a query. */
    private static final Duration HASTE = Duration.ofSeconds(3);

    private final String address;
    private final String files;
    private final String token;
    private final OkHttpClient client;
    private final OkHttpClient patient;
    private final OkHttpClient hasty;

    Transport(TelegramProperties properties) {
        this.token = properties.token();
        this.address = "%s/bot%s/".formatted(properties.apiUrl(), token);
        this.files = "%s/file/bot%s/".formatted(properties.apiUrl(), token);
        // A redirect would pass the token on, and retries are decided by the caller.
        this.client = new OkHttpClient.Builder()
                .connectTimeout(shorter(CONNECT_TIMEOUT, properties.timeout()))
                .readTimeout(properties.timeout())
                .writeTimeout(properties.timeout())
                .callTimeout(properties.timeout().multipliedBy(3))
                .connectionPool(new ConnectionPool(20, 30, TimeUnit.SECONDS))
                .followRedirects(false)
                .retryOnConnectionFailure(false)
                .build();
        this.patient = client.newBuilder()
                .readTimeout(properties.pollTimeout().plus(properties.timeout()))
                .callTimeout(Duration.ZERO)
                .dispatcher(new Dispatcher())
                .build();
        this.hasty = client.newBuilder()
                .callTimeout(shorter(HASTE, properties.timeout()))
                .build();
    }

    TransportResult post(String method, RequestBody body) {
        return post(client, method, body);
    }

    /** A call with a short timeout, because a late answer is useless. */
    TransportResult postHastily(String method, RequestBody body) {
        return post(hasty, method, body);
    }

    /** A call that Telegram holds open while there are no updates. */
    TransportResult poll(String method, RequestBody body) {
        return post(patient, method, body);
    }

    /** Cancels running polls. */
    void hangUp() {
        patient.dispatcher().cancelAll();
    }

    /** Downloads a file that a user sent; the reader consumes its content. */
    Outcome<Path> file(String path, FileReader reader) {
        var request = new Request.Builder().url(files + path).build();
        try (var response = client.newCall(request).execute()) {
            return response.isSuccessful()
                    ? reader.read(response.body().byteStream())
                    : new Outcome.Failed<>("Status %d of a file".formatted(response.code()));
        } catch (IOException e) {
            return new Outcome.Failed<>(redacted(e.toString()));
        }
    }

    /** Uploads a file. */
    interface FileReader {
        Outcome<Path> read(InputStream content) throws IOException;
    }

    /** Removes the token from texts that may be shown. */
    String redacted(@Nullable String text) {
        return token.isEmpty() ? String.valueOf(text) : String.valueOf(text).replace(token, "<token>");
    }

    private TransportResult post(OkHttpClient client, String method, RequestBody body) {
        if (token.isEmpty()) {
            return new TransportResult.NotSent("There is no bot");
        }
        var noted = new NotedBody(body);
        var request = new Request.Builder().url(address + method).post(noted).build();
        try (var response = client.newCall(request).execute()) {
            return new TransportResult.Answered(response.body().string());
        } catch (IOException e) {
            var reason = redacted(e.toString());
            return noted.written ? new TransportResult.AnswerLost(reason) : new TransportResult.NotSent(reason);
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Knows whether the request was sent completely. */
    private static final class NotedBody extends RequestBody {

        private final RequestBody body;
        private boolean written;

        NotedBody(RequestBody body) {
            this.body = body;
        }

        @Override
        public @Nullable MediaType contentType() {
            return body.contentType();
        }

        @Override
        public long contentLength() throws IOException {
            return body.contentLength();
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            body.writeTo(sink);
            written = true;
        }
    }
}
