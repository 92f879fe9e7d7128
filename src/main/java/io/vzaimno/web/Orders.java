package io.vzaimno.web;

import io.vzaimno.checks.Check;
import io.vzaimno.checks.FailReason;
import io.vzaimno.checks.Order;
import io.vzaimno.instagram.export.Warning;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;

/** Says what came of an order. */
final class Orders {

    private Orders() {}

    static Order.Placed placed(Order order) {
        return switch (order) {
            case Order.Placed placed -> placed;
            case Order.InsufficientBalance poor ->
                throw new Refusal(Problem.INSUFFICIENT_BALANCE)
                        .with("checks_balance", poor.balance())
                        .with("price", poor.price());
            case Order.AlreadyRunning running ->
                throw new Refusal(Problem.ALREADY_RUNNING)
                        .with("check_id", running.running().value());
            case Order.DailyLimit daily -> throw new Refusal(Problem.DAILY_LIMIT).with("limit", daily.limit());
            case Order.Unreadable(var reason) -> throw new Refusal(problem(reason));
            case Order.TooManyQueued queued -> throw new Refusal(Problem.TOO_MANY_QUEUED).with("limit", queued.limit());
            case Order.SourceUnavailable(var retryAt) -> throw sourceUnavailable(retryAt);
        };
    }

    private static Refusal sourceUnavailable(Optional<Instant> retryAt) {
        var refusal = new Refusal(Problem.SOURCE_UNAVAILABLE);
        return retryAt.map(at -> refusal.with("retry_at", at.truncatedTo(ChronoUnit.SECONDS)))
                .orElse(refusal);
    }

    private static Problem problem(FailReason reason) {
        return switch (reason) {
            case NO_SUCH_ACCOUNT -> Problem.NO_SUCH_ACCOUNT;
            case PRIVATE_ACCOUNT -> Problem.PRIVATE_ACCOUNT;
            case TOO_LARGE -> Problem.TOO_LARGE;
            case CAPPED -> Problem.CAPPED;
            case NOT_SHOWN -> Problem.NOT_SHOWN;
            case INCOMPLETE, TIMED_OUT, INTERNAL -> Problem.SOURCE_UNAVAILABLE;
        };
    }

    /** @param warnings why the export to be compared may be incomplete */
    static ResponseEntity<OrderView> accepted(Check check, List<Warning> warnings) {
        return accepted(check, OrderView.of(check, warnings));
    }

    /** @param fresh a result of the same account that there was before */
    static ResponseEntity<OrderView> accepted(Check check, Optional<Check> fresh) {
        var other = fresh.filter(result -> !result.id().equals(check.id()));
        return accepted(check, OrderView.of(check, other));
    }

    private static ResponseEntity<OrderView> accepted(Check check, OrderView view) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/check/" + check.id()))
                .body(view);
    }
}
