package io.vzaimno.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Rate limiter by address for calls without a key: {@value #A_SECOND} calls a second, with bursts of twice as many.
 * The callbacks of Robokassa and Telegram are not limited.
 */
class PublicRateLimit extends OncePerRequestFilter {

    private static final int A_SECOND = 50;
    private static final int ADDRESSES = 10_000;
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final LoadingCache<String, Bucket> buckets;
    private final SecurityProblems problems;

    /** @param time the clock of the rate limiter */
    PublicRateLimit(TimeMeter time, SecurityProblems problems) {
        this.buckets = Caffeine.newBuilder()
                .maximumSize(ADDRESSES)
                .expireAfterAccess(Duration.ofMinutes(1))
                .build(_ -> Bucket.builder()
                        .withCustomTimePrecision(time)
                        .addLimit(limit -> limit.capacity(2L * A_SECOND).refillGreedy(A_SECOND, Duration.ofSeconds(1)))
                        .build());
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getServletPath();
        return !path.startsWith("/api/v1/")
                || path.startsWith("/api/v1/payments/robokassa/")
                || SecurityContextHolder.getContext().getAuthentication() != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (buckets.get(address(request)).tryConsume(1)) {
            chain.doFilter(request, response);
        } else {
            var refusal = new ProblemException(ProblemCode.TOO_MANY_REQUESTS);
            refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
            problems.answer(request, response, refusal);
        }
    }

    /** Behind a proxy on this machine or in its network: the address that the proxy reports. */
    private static String address(HttpServletRequest request) {
        var remote = request.getRemoteAddr();
        var forwarded = request.getHeader(FORWARDED_FOR);
        return forwarded != null && isNear(remote)
                ? forwarded.substring(forwarded.lastIndexOf(',') + 1).strip()
                : remote;
    }

    private static boolean isNear(String address) {
        try {
            var parsed = InetAddress.ofLiteral(address);
            return parsed.isLoopbackAddress() || parsed.isSiteLocalAddress();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
