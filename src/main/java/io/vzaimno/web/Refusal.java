package io.vzaimno.web;

import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request that is answered with a problem. */
final class Refusal extends ErrorResponseException {

    Refusal(Problem problem) {
        this(problem, problem.advice());
    }

    /** @param detail what is wrong and what to do about it */
    Refusal(Problem problem, String detail) {
        super(problem.status(), ProblemDetail.forStatusAndDetail(problem.status(), detail), null);
        with("code", problem.code());
    }

    /** Adds a member to the answer. */
    Refusal with(String name, Object value) {
        getBody().setProperty(name, value);
        return this;
    }
}
