package io.vzaimno.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.Correction;
import io.vzaimno.accounts.EntryKind;
import io.vzaimno.accounts.Posting;
import io.vzaimno.accounts.UserId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the operator does to balances by hand. */
@RestController
@RequestMapping("/api/v1/admin/users")
@Tag(name = ApiDescription.ADMINISTRATION)
class AdminUserController {

    private static final String ACTOR = "admin-api";

    private final Accounts accounts;

    AdminUserController(Accounts accounts) {
        this.accounts = accounts;
    }

    @PostMapping("/{user_id}/balance")
    @Operation(
            summary = "Give or take checks by hand",
            description = "Leaves an entry of kind `correction` with the reason in the ledger. With an Idempotency-Key,"
                    + " a repeated call changes nothing and tells the balance as it is.")
    @Refuses({
        Problem.USER_NOT_FOUND,
        Problem.IDEMPOTENCY_KEY_REUSED,
        Problem.BALANCE_WOULD_BE_NEGATIVE,
        Problem.BALANCE_TOO_HIGH
    })
    BalanceView correct(
            @PathVariable("user_id") UserId userId,
            @RequestHeader(name = "Idempotency-Key", required = false) Optional<IdempotencyKey> idempotencyKey,
            @RequestBody @Valid BalanceChange change) {
        if (change.delta() == 0) {
            throw Refusals.invalid("delta", "must not be 0");
        }
        return switch (accounts.correct(userId, change.delta(), posting(userId, idempotencyKey, change.reason()))) {
            case Correction.Made _ -> BalanceView.of(accounts.find(userId).orElseThrow());
            case Correction.NoSuchUser _ -> throw new Refusal(Problem.USER_NOT_FOUND);
            case Correction.KeyUsed _ -> throw new Refusal(Problem.IDEMPOTENCY_KEY_REUSED);
            case Correction.Overdrawn poor ->
                throw new Refusal(Problem.BALANCE_WOULD_BE_NEGATIVE).with("checks_balance", poor.balance());
            case Correction.TooMuch rich ->
                throw new Refusal(Problem.BALANCE_TOO_HIGH).with("checks_balance", rich.balance());
        };
    }

    private static Posting posting(UserId user, Optional<IdempotencyKey> key, String reason) {
        var name =
                key.map(IdempotencyKey::value).orElseGet(() -> UUID.randomUUID().toString());
        var unique = "correction:%d:%s".formatted(user.value(), name);
        return new Posting(EntryKind.CORRECTION, unique, reason.strip(), ACTOR);
    }

    /** A change of a balance. */
    record BalanceChange(
            @Schema(description = "Checks to give, or, negative, to take; not 0", example = "5")
            @NotNull(message = "is required") Integer delta,

            @Schema(description = "Stands in the ledger", example = "Compensation for a delay")
            @NotBlank(message = "is required") @Size(max = 500, message = "must have at most 500 characters") @Pattern(regexp = "[^\\p{Cc}\\p{Cs}]*", message = "must be one line of plain text") String reason) {}
}
