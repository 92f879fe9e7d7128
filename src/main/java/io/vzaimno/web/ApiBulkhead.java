package io.vzaimno.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A bulkhead that limits concurrent API calls, so that some connections of the pool remain for payments, updates from
 * Telegram and background work. Other calls wait for two seconds, then get 503.
 */
class ApiBulkhead extends OncePerRequestFilter {

    private static final Duration MAX_WAIT = Duration.ofSeconds(2);
    private static final String API = "/api/v1/";

    /** Reports of payments never wait behind other calls. */
    private static final String PAYMENT_CALLS = "/api/v1/payments/robokassa/";

    private final Semaphore places;
    private final SecurityProblems problems;

    /** @param calls the maximum number of concurrent calls */
    ApiBulkhead(int calls, SecurityProblems problems) {
        this.places = new Semaphore(calls, true);
        this.problems = problems;
    }

    /** Exports and reports take long and have their own limits. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getServletPath();
        return !path.startsWith(API)
                || path.startsWith(PAYMENT_CALLS)
                || path.equals(UploadPath.VALUE)
                || path.endsWith("/file");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!hasPlace()) {
            problems.answer(request, response, ExceptionMapper.unavailable(ProblemCode.BUSY));
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }

    private boolean hasPlace() {
        try {
            return places.tryAcquire(MAX_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
