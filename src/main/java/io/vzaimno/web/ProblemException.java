package io.vzaimno.web;

import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request that is answered with a problem. */
public final class ProblemException extends ErrorResponseException {

    public ProblemException(ProblemCode problem) {
        this(problem, problem.advice());
    }

    /** @param detail what is wrong and how to fix it */
    public ProblemException(ProblemCode problem, String detail) {
        super(problem.status(), ProblemDetail.forStatusAndDetail(problem.status(), detail), null);
        with("code", problem.code());
    }

    /** Adds a member to the problem. */
    public ProblemException with(String name, Object value) {
        getBody().setProperty(name, value);
        return this;
    }
}
