package io.vzaimno.web;

import io.vzaimno.database.DatabaseCondition;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Maps every exception to a problem. Unexpected ones are logged with an id that the client gets. If the response has
 * already begun, the connection is closed instead, so that the client notices the incomplete response.
 */
@RestControllerAdvice
class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private static final Pattern SLASHES = Pattern.compile("^/{2,}");

    private final DatabaseCondition condition;

    ProblemAdvice(DatabaseCondition condition) {
        this.condition = condition;
    }

    @ExceptionHandler(Exception.class)
    @Nullable ResponseEntity<ProblemDetail> answer(Exception e, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
            return null;
        }
        if (response.isCommitted()) {
            throw e;
        }
        var refusal = ExceptionMapper.of(e).or(() -> outage(e)).orElseGet(() -> unforeseen(e));
        refusal.getBody().setInstance(instance(request.getRequestURI()));
        return ResponseEntity.status(refusal.getStatusCode())
                .headers(refusal.getHeaders())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(refusal.getBody());
    }

    /** The path, if it is a valid one: the framework would fail at {@code //}, and take {@code //name} for a host. */
    private static URI instance(String path) {
        try {
            return URI.create(SLASHES.matcher(path).replaceFirst("/"));
        } catch (IllegalArgumentException _) {
            return URI.create("/");
        }
    }

    /** The database is unavailable, full or busy: logged once for all requests. */
    private Optional<ProblemException> outage(Exception e) {
        return condition
                .noticed(e)
                .map(trouble -> ExceptionMapper.unavailable(ProblemCode.DATABASE_UNAVAILABLE)
                        .with("reason", trouble.text()));
    }

    private static ProblemException unforeseen(Exception e) {
        var id = UUID.randomUUID();
        log.error("Request failed, error_id {}", id, e);
        return new ProblemException(ProblemCode.INTERNAL_ERROR).with("error_id", id);
    }
}
