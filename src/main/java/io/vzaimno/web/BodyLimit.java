package io.vzaimno.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Rejects bodies over 1 MB, by Content-Length or while reading. Uploads have their own limit. */
class BodyLimit extends OncePerRequestFilter {

    static final int BYTES = 1_000_000;

    private final SecurityProblems problems;

    BodyLimit(SecurityProblems problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getServletPath().equals(UploadPath.VALUE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > BYTES) {
            problems.answer(request, response, new ProblemException(ProblemCode.BODY_TOO_LARGE));
        } else {
            chain.doFilter(new LimitedRequest(request, BYTES), response);
        }
    }
}
