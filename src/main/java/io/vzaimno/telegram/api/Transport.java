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
 * Carries requests to the Bot API and knows whether one has left when its answer fails to come. The library's own
 * client does not tell; hence only its vocabulary is used.
 */
@Component
class Transport {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    /** Leaves time to try again before somebody has waited for ten seconds, which is all that Telegram grants. */
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
        // Following a redirect would hand the token on, and repeating a request is for us to decide.
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

    /** A call that is worth little if it takes long. */
    TransportResult postHastily(String method, RequestBody body) {
        return post(hasty, method, body);
    }

    /** A call that Telegram holds open while nothing happens. */
    TransportResult poll(String method, RequestBody body) {
        return post(patient, method, body);
    }

    /** Ends the polls under way. */
    void hangUp() {
        patient.dispatcher().cancelAll();
    }

    /** Fetches a file that a user sent; its content is read by the reader. */
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

    /** Takes a file in. */
    interface FileReader {
        Outcome<Path> read(InputStream content) throws IOException;
    }

    /** Takes the token out of what may be shown. */
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

    /** Knows whether all of it was handed over. */
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
