package io.vzaimno.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@WebTest
class PublicRateLimitTests {

    @Autowired
    SecurityProblems problems;

    private final AtomicLong nanos = new AtomicLong();

    @Test
    void letsAHundredThroughAtOnceAndFiftyASecondThen() {
        var limit = limit();

        assertThat(passed(limit, 150, "198.51.100.7", "")).isEqualTo(100);
        nanos.addAndGet(1_000_000_000L);
        assertThat(passed(limit, 150, "198.51.100.7", "")).isEqualTo(50);
    }

    @Test
    void saysWhenToComeBack() throws Exception {
        var limit = limit();
        passed(limit, 100, "198.51.100.7", "");

        var answer = call(limit, "/api/v1/tariffs", "198.51.100.7", "");

        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("1");
        assertThat(answer.getContentAsString()).contains("too_many_requests");
    }

    @ParameterizedTest
    @CsvSource({
        // remote,       forwarded,                 another address behind the same remote one
        "198.51.100.7, 203.0.113.1,               false",
        "127.0.0.1,    203.0.113.1,               true",
        "10.0.0.5,     '203.0.113.9, 203.0.113.1', true",
        "192.168.1.1,  203.0.113.1,               true",
    })
    void believesOnlyAProxyNearbyWhomItForwards(String remote, String forwarded, boolean isTold) {
        var limit = limit();
        passed(limit, 100, remote, "203.0.113.200");

        assertThat(passed(limit, 1, remote, forwarded)).isEqualTo(isTold ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/health",
                "/telegram/webhook",
                "/api/v1/payments/robokassa/callback",
                "/api/v1/payments/robokassa/notification"
            })
    void neverLimitsWhatMoneyAndTelegramTell(String path) throws Exception {
        var limit = limit();

        for (var call = 0; call < 300; call++) {
            assertThat(call(limit, path, "198.51.100.7", "").getStatus()).isEqualTo(200);
        }
    }

    private PublicRateLimit limit() {
        return new PublicRateLimit(
                new TimeMeter() {
                    @Override
                    public long currentTimeNanos() {
                        return nanos.get();
                    }

                    @Override
                    public boolean isWallClockBased() {
                        return false;
                    }
                },
                problems);
    }

    private static long passed(PublicRateLimit limit, int calls, String remote, String forwarded) {
        return IntStream.range(0, calls)
                .filter(_ -> call(limit, "/api/v1/tariffs", remote, forwarded).getStatus() == 200)
                .count();
    }

    private static MockHttpServletResponse call(PublicRateLimit limit, String path, String remote, String forwarded) {
        var request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        request.setRemoteAddr(remote);
        if (!forwarded.isEmpty()) {
            request.addHeader("X-Forwarded-For", forwarded);
        }
        var response = new MockHttpServletResponse();
        try {
            limit.doFilter(request, response, new MockFilterChain());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return response;
    }
}
