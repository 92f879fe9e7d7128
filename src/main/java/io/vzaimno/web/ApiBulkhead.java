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
 * Bulkhead: however many calls of the API come at once, so many are worked on that the pool of connections has some left for
 * payments, updates from Telegram and background work. Others wait for two seconds, then are told that the service is busy.
 */
class ApiBulkhead extends OncePerRequestFilter {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String API = "/api/v1/";

    /** What money tells us never waits behind other calls. */
    private static final String PAYMENT_CALLS = "/api/v1/payments/robokassa/";

    private final Semaphore places;
    private final SecurityProblems problems;

    /** @param calls how many may be worked on at once */
    ApiBulkhead(int calls, SecurityProblems problems) {
        this.places = new Semaphore(calls, true);
        this.problems = problems;
    }

    /** Exports and reports take long and have limits of their own. */
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
            return places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
