package io.vzaimno.web;

import io.vzaimno.checks.Check;
import io.vzaimno.checks.Order;
import java.net.URI;
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
            case Order.TooManyQueued queued -> throw new Refusal(Problem.TOO_MANY_QUEUED).with("limit", queued.limit());
            case Order.SourceUnavailable _ -> throw new Refusal(Problem.SOURCE_UNAVAILABLE);
        };
    }

    static ResponseEntity<OrderView> accepted(Check check) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/check/" + check.id()))
                .body(OrderView.of(check));
    }
}
