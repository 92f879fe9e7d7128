package io.vzaimno.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.UserId;
import io.vzaimno.checks.Check;
import io.vzaimno.checks.Checks;
import io.vzaimno.instagram.Handle;
import io.vzaimno.report.Report.Source;
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
    private final Admittance admittance;

    OrderController(Accounts accounts, Checks checks, Admittance admittance) {
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
    @Refuses({
        Problem.INSUFFICIENT_BALANCE,
        Problem.USER_NOT_FOUND,
        Problem.USER_BLOCKED,
        Problem.MAINTENANCE,
        Problem.ALREADY_RUNNING,
        Problem.IDEMPOTENCY_KEY_REUSED,
        Problem.INVALID_USERNAME,
        Problem.UNSUPPORTED_PLATFORM,
        Problem.NO_SUCH_ACCOUNT,
        Problem.PRIVATE_ACCOUNT,
        Problem.TOO_LARGE,
        Problem.CAPPED,
        Problem.NOT_SHOWN,
        Problem.DAILY_LIMIT,
        Problem.TOO_MANY_QUEUED,
        Problem.SOURCE_UNAVAILABLE
    })
    ResponseEntity<OrderView> initiate(
            @RequestHeader(name = "Idempotency-Key", required = false) Optional<IdempotencyKey> idempotencyKey,
            @RequestBody @Valid CheckOrder request) {
        if (request.platform() != null && !request.platform().equalsIgnoreCase(PLATFORM)) {
            throw new Refusal(Problem.UNSUPPORTED_PLATFORM);
        }
        var target = Handle.find(request.username()).orElseThrow(() -> new Refusal(Problem.INVALID_USERNAME));
        var user = accounts.find(new UserId(request.userId())).orElseThrow(() -> new Refusal(Problem.USER_NOT_FOUND));
        admittance.require(user.id());
        var fresh = checks.fresh(user.id(), target);
        if (Boolean.TRUE.equals(request.reuseResult()) && fresh.isPresent()) {
            return ResponseEntity.ok(OrderView.of(fresh.get(), fresh));
        }
        var key = idempotencyKey.map(IdempotencyKey::value);
        if (checks.ordered(user.id(), key).isEmpty()) { // a repeated call costs no look at the account
            checks.preview(user.id(), target);
        }
        var placed = Orders.placed(checks.order(user.id(), target, key));
        if (!isFor(target, placed.check())) {
            throw new Refusal(Problem.IDEMPOTENCY_KEY_REUSED);
        }
        return Orders.accepted(placed.check(), fresh);
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
