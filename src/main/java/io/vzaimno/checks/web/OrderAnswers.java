package io.vzaimno.checks.web;

import io.vzaimno.checks.Check;
import io.vzaimno.checks.FailReason;
import io.vzaimno.checks.Order;
import io.vzaimno.instagram.export.Warning;
import io.vzaimno.web.ProblemCode;
import io.vzaimno.web.ProblemException;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;

/** Says what came of an order. */
public final class OrderAnswers {

    private OrderAnswers() {}

    static Order.Placed placed(Order order) {
        return switch (order) {
            case Order.Placed placed -> placed;
            case Order.InsufficientBalance poor ->
                throw new ProblemException(ProblemCode.INSUFFICIENT_BALANCE)
                        .with("checks_balance", poor.balance())
                        .with("price", poor.price());
            case Order.AlreadyRunning running ->
                throw new ProblemException(ProblemCode.ALREADY_RUNNING)
                        .with("check_id", running.running().value());
            case Order.DailyLimit daily ->
                throw new ProblemException(ProblemCode.DAILY_LIMIT).with("limit", daily.limit());
            case Order.Unreadable(var reason) -> throw new ProblemException(problem(reason));
            case Order.TooManyQueued queued ->
                throw new ProblemException(ProblemCode.TOO_MANY_QUEUED).with("limit", queued.limit());
            case Order.SourceUnavailable(var retryAt) -> throw sourceUnavailable(retryAt);
        };
    }

    private static ProblemException sourceUnavailable(Optional<Instant> retryAt) {
        var refusal = new ProblemException(ProblemCode.SOURCE_UNAVAILABLE);
        return retryAt.map(at -> refusal.with("retry_at", at.truncatedTo(ChronoUnit.SECONDS)))
                .orElse(refusal);
    }

    private static ProblemCode problem(FailReason reason) {
        return switch (reason) {
            case NO_SUCH_ACCOUNT -> ProblemCode.NO_SUCH_ACCOUNT;
            case PRIVATE_ACCOUNT -> ProblemCode.PRIVATE_ACCOUNT;
            case TOO_LARGE -> ProblemCode.TOO_LARGE;
            case CAPPED -> ProblemCode.CAPPED;
            case NOT_SHOWN -> ProblemCode.NOT_SHOWN;
            case INCOMPLETE, TIMED_OUT, INTERNAL -> ProblemCode.SOURCE_UNAVAILABLE;
        };
    }

    /** @param warnings why the export to be compared may be incomplete */
    public static ResponseEntity<OrderView> accepted(Check check, List<Warning> warnings) {
        return accepted(check, OrderView.of(check, warnings));
    }

    /** @param fresh a result of the same account that there was before */
    public static ResponseEntity<OrderView> accepted(Check check, Optional<Check> fresh) {
        var other = fresh.filter(result -> !result.id().equals(check.id()));
        return accepted(check, OrderView.of(check, other));
    }

    private static ResponseEntity<OrderView> accepted(Check check, OrderView view) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/check/" + check.id()))
                .body(view);
    }
}
