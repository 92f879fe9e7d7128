package io.vzaimno.checks.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.UserId;
import io.vzaimno.accounts.web.OrderGate;
import io.vzaimno.checks.Check;
import io.vzaimno.checks.Checks;
import io.vzaimno.instagram.Handle;
import io.vzaimno.report.Report.Source;
import io.vzaimno.web.ApiDescription;
import io.vzaimno.web.IdempotencyKey;
import io.vzaimno.web.ProblemCode;
import io.vzaimno.web.ProblemException;
import io.vzaimno.web.Problems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes orders for checks of accounts. */
@RestController
@Tag(name = ApiDescription.CHECKS)
class OrderController {

    private static final String PLATFORM = "instagram";

    private final Accounts accounts;
    private final Checks checks;
    private final OrderGate admittance;

    OrderController(Accounts accounts, Checks checks, OrderGate admittance) {
        this.accounts = accounts;
        this.checks = checks;
        this.admittance = admittance;
    }

    @PostMapping("/api/v1/check/initiate")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Order a check of an account",
            description = "Takes one check from the user's balance and puts the order in line, both or neither. With an"
                    + " Idempotency-Key, a repeated call answers with the first order's check and charges nothing. An"
                    + " account that cannot be read is refused before anything is charged, where a session is free to"
                    + " ask. With reuse_result, a result of the last 24 hours is the answer (200, nothing charged).")
    @Problems({
        ProblemCode.INSUFFICIENT_BALANCE,
        ProblemCode.USER_NOT_FOUND,
        ProblemCode.USER_BLOCKED,
        ProblemCode.MAINTENANCE,
        ProblemCode.ALREADY_RUNNING,
        ProblemCode.IDEMPOTENCY_KEY_REUSED,
        ProblemCode.INVALID_USERNAME,
        ProblemCode.UNSUPPORTED_PLATFORM,
        ProblemCode.NO_SUCH_ACCOUNT,
        ProblemCode.PRIVATE_ACCOUNT,
        ProblemCode.TOO_LARGE,
        ProblemCode.CAPPED,
        ProblemCode.NOT_SHOWN,
        ProblemCode.DAILY_LIMIT,
        ProblemCode.TOO_MANY_QUEUED,
        ProblemCode.SOURCE_UNAVAILABLE
    })
    ResponseEntity<OrderView> initiate(
            @RequestHeader(name = "Idempotency-Key", required = false) Optional<IdempotencyKey> idempotencyKey,
            @RequestBody @Valid CheckOrder request) {
        if (request.platform() != null && !request.platform().equalsIgnoreCase(PLATFORM)) {
            throw new ProblemException(ProblemCode.UNSUPPORTED_PLATFORM);
        }
        var target =
                Handle.find(request.username()).orElseThrow(() -> new ProblemException(ProblemCode.INVALID_USERNAME));
        var user = accounts.find(new UserId(request.userId()))
                .orElseThrow(() -> new ProblemException(ProblemCode.USER_NOT_FOUND));
        admittance.require(user.id());
        var fresh = checks.fresh(user.id(), target);
        if (Boolean.TRUE.equals(request.reuseResult()) && fresh.isPresent()) {
            return ResponseEntity.ok(OrderView.of(fresh.get(), fresh));
        }
        var key = idempotencyKey.map(IdempotencyKey::value);
        if (checks.ordered(user.id(), key).isEmpty()) { // a repeated call costs no look at the account
            checks.preview(user.id(), target);
        }
        var placed = OrderAnswers.placed(checks.order(user.id(), target, key));
        if (!isFor(target, placed.check())) {
            throw new ProblemException(ProblemCode.IDEMPOTENCY_KEY_REUSED);
        }
        return OrderAnswers.accepted(placed.check(), fresh);
    }

    private static boolean isFor(Handle target, Check check) {
        return check.source() == Source.LIVE && check.target().equals(Optional.of(target));
    }

    /** An order for a check. */
    record CheckOrder(
            @Schema(
                    description =
                            "A name, with or without the at sign, or a link to the profile; also a text that mentions one"
                                    + " account in that way",
                    example = "natgeo")
            @NotNull(message = "is required") String username,

            @Schema(description = "The only one; may be left out", example = "instagram") @Nullable String platform,

            @Schema(description = "Who pays", example = "1001")
            @NotNull(message = "is required") @Positive(message = "must be a whole number from 1") Long userId,

            @Schema(
                    description = "Whether a result of the last 24 hours will do; it is free. May be left out",
                    example = "false")
            @Nullable Boolean reuseResult) {}
}
