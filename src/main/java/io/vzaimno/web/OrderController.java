package io.vzaimno.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.UserId;
import io.vzaimno.checks.Checks;
import io.vzaimno.checks.Order;
import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.export.Export;
import io.vzaimno.instagram.export.ExportReading;
import io.vzaimno.report.Report.Source;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes orders for checks. */
@RestController
@Tag(name = ApiDescription.CHECKS)
class OrderController {

    static final String UPLOAD = "/api/v1/check/export";

    private static final String PLATFORM = "instagram";

    private final Accounts accounts;
    private final Checks checks;
    private final Uploads uploads;

    OrderController(Accounts accounts, Checks checks, Uploads uploads) {
        this.accounts = accounts;
        this.checks = checks;
        this.uploads = uploads;
    }

    @PostMapping("/api/v1/check/initiate")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Order a check of an account",
            description = "Takes one check from the user's balance and puts the order in line, both or neither. With an"
                    + " Idempotency-Key, a repeated call answers with the first order's check and charges nothing.")
    @Refuses({
        Problem.INSUFFICIENT_BALANCE,
        Problem.USER_NOT_FOUND,
        Problem.ALREADY_RUNNING,
        Problem.IDEMPOTENCY_KEY_REUSED,
        Problem.INVALID_USERNAME,
        Problem.UNSUPPORTED_PLATFORM,
        Problem.DAILY_LIMIT,
        Problem.SOURCE_UNAVAILABLE
    })
    ResponseEntity<OrderView> initiate(
            @RequestHeader(name = "Idempotency-Key", required = false) Optional<IdempotencyKey> idempotencyKey,
            @RequestBody @Valid CheckOrder request) {
        if (request.platform() != null && !request.platform().equalsIgnoreCase(PLATFORM)) {
            throw new Refusal(Problem.UNSUPPORTED_PLATFORM);
        }
        var target = Handle.parse(request.username()).orElseThrow(() -> new Refusal(Problem.INVALID_USERNAME));
        var user = known(new UserId(request.userId()));
        var placed = placed(checks.order(user, target, idempotencyKey.map(IdempotencyKey::value)));
        if (!placed.check().target().equals(Optional.of(target))) {
            throw new Refusal(Problem.IDEMPOTENCY_KEY_REUSED);
        }
        return accepted(placed);
    }

    @PostMapping(path = UPLOAD, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Order the analysis of an Instagram data export",
            description = "Takes the ZIP file that Instagram gives to the owner of an account. It is read at once, kept"
                    + " no longer than the request takes, and charged only if it is whole.")
    @Refuses({
        Problem.INSUFFICIENT_BALANCE,
        Problem.USER_NOT_FOUND,
        Problem.IDEMPOTENCY_KEY_REUSED,
        Problem.EXPORT_TOO_LARGE,
        Problem.EXPORT_UNREADABLE,
        Problem.EXPORT_INCOMPLETE,
        Problem.DAILY_LIMIT
    })
    ResponseEntity<OrderView> export(
            @RequestHeader(name = "Idempotency-Key", required = false) Optional<IdempotencyKey> idempotencyKey,
            @RequestParam("user_id") UserId userId,
            @RequestPart MultipartFile file)
            throws IOException {
        var user = known(userId);
        var export = whole(uploads.read(file));
        var placed = placed(checks.orderExport(user, export, idempotencyKey.map(IdempotencyKey::value)));
        if (placed.check().source() != Source.EXPORT) {
            throw new Refusal(Problem.IDEMPOTENCY_KEY_REUSED);
        }
        return accepted(placed);
    }

    private UserId known(UserId user) {
        return accounts.find(user)
                .orElseThrow(() -> new Refusal(Problem.USER_NOT_FOUND))
                .id();
    }

    private static Export whole(ExportReading reading) {
        return switch (reading) {
            case ExportReading.Read read -> read.export();
            case ExportReading.Refused refused -> throw new Refusal(problem(refused), refused.detail());
        };
    }

    private static Problem problem(ExportReading.Refused refused) {
        if (refused.problem() == ExportReading.Problem.TOO_LARGE) {
            return Problem.EXPORT_TOO_LARGE;
        }
        return refused.problem().isIncomplete() ? Problem.EXPORT_INCOMPLETE : Problem.EXPORT_UNREADABLE;
    }

    private static Order.Placed placed(Order order) {
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
            case Order.SourceUnavailable _ -> throw new Refusal(Problem.SOURCE_UNAVAILABLE);
        };
    }

    private static ResponseEntity<OrderView> accepted(Order.Placed placed) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/check/" + placed.check().id()))
                .body(OrderView.of(placed.check()));
    }

    /** An order for a check. */
    record CheckOrder(
            @Schema(description = "A name, with or without the at sign, or a link to the profile", example = "natgeo")
            @NotNull(message = "is required") String username,

            @Schema(description = "The only one; may be left out", example = "instagram") @Nullable String platform,

            @Schema(description = "Who pays", example = "1001")
            @NotNull(message = "is required") @Positive(message = "must be a whole number from 1") Long userId) {}
}
