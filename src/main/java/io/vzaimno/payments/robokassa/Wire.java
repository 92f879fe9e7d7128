package io.vzaimno.payments.robokassa;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.springframework.stereotype.Component;

/** Sends one request to Robokassa, with limits on time and size of the reply. No retries. */
@Component
class Wire {

    /** Shorter than servers keep idle connections: a request on one that is just being closed would fail for nothing. */
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(10);

    private static final int IDLE_CONNECTIONS = 5;
    private static final long LARGEST_BODY = 256 * 1024;

    private final OkHttpClient client;

    Wire(ShopProperties shop) {
        client = new OkHttpClient.Builder()
                .callTimeout(shop.timeout())
                .followRedirects(false)
                .retryOnConnectionFailure(false)
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, KEEP_ALIVE.toMillis(), TimeUnit.MILLISECONDS))
                .build();
    }

    /**
     * The body of a successful reply.
     *
     * @throws IOException if there is none, or it is too large
     */
    String send(Request request) throws IOException {
        try (var response = client.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("status " + response.code());
            }
            if (response.body().source().request(LARGEST_BODY + 1)) {
                throw new IOException("a reply of more than %d bytes".formatted(LARGEST_BODY));
            }
            return response.body().string();
        }
    }
}
