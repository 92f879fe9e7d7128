package io.vzaimno.operations.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.Admin;
import io.vzaimno.accounts.Correction;
import io.vzaimno.accounts.UserId;
import io.vzaimno.accounts.web.BalanceView;
import io.vzaimno.operations.BlockOutcome;
import io.vzaimno.operations.UserAdministration;
import io.vzaimno.web.ApiDescription;
import io.vzaimno.web.ExceptionMapper;
import io.vzaimno.web.IdempotencyKey;
import io.vzaimno.web.ProblemCode;
import io.vzaimno.web.ProblemException;
import io.vzaimno.web.Problems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Corrections of balances and blocking of users, for admins. */
@RestController
@RequestMapping("/api/v1/admin/users")
@Tag(name = ApiDescription.ADMINISTRATION)
class AdminUserController {

    private final Accounts accounts;
    private final UserAdministration users;

    AdminUserController(Accounts accounts, UserAdministration users) {
        this.accounts = accounts;
        this.users = users;
    }

    @PostMapping("/{user_id}/balance")
    @Operation(
            summary = "Add or remove checks by hand",
            description = "Adds a ledger entry of kind `correction` with the reason. With an Idempotency-Key,"
                    + " a repeated call changes nothing and returns the current balance.")
    @Problems({
        ProblemCode.USER_NOT_FOUND,
        ProblemCode.IDEMPOTENCY_KEY_REUSED,
        ProblemCode.BALANCE_WOULD_BE_NEGATIVE,
        ProblemCode.BALANCE_TOO_HIGH
    })
    BalanceView correct(
            @PathVariable("user_id") UserId userId,
            @RequestHeader(name = "Idempotency-Key", required = false) Optional<IdempotencyKey> idempotencyKey,
            @RequestBody @Valid BalanceChange change) {
        if (change.delta() == 0) {
            throw ExceptionMapper.invalid("delta", "must not be 0");
        }
        var key = idempotencyKey
                .map(IdempotencyKey::value)
                .orElseGet(() -> UUID.randomUUID().toString());
        var reason = change.reason().strip();
        return switch (users.correct(Admin.API, userId, change.delta(), key, reason)) {
            case Correction.Made _ -> BalanceView.of(accounts.find(userId).orElseThrow());
            case Correction.NoSuchUser _ -> throw new ProblemException(ProblemCode.USER_NOT_FOUND);
            case Correction.KeyUsed _ -> throw new ProblemException(ProblemCode.IDEMPOTENCY_KEY_REUSED);
            case Correction.Overdrawn poor ->
                throw new ProblemException(ProblemCode.BALANCE_WOULD_BE_NEGATIVE)
                        .with("checks_balance", poor.balance());
            case Correction.TooMuch rich ->
                throw new ProblemException(ProblemCode.BALANCE_TOO_HIGH).with("checks_balance", rich.balance());
        };
    }

    @PostMapping("/{user_id}/block")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Block a user",
            description =
                    "The bot ignores the user, and new orders are refused. Running checks go on, and payments of the"
                            + " user are still credited.")
    @Problems({ProblemCode.USER_NOT_FOUND, ProblemCode.USER_IS_OPERATOR})
    void block(@PathVariable("user_id") UserId userId) {
        requireKnown(userId);
        if (users.block(Admin.API, userId) == BlockOutcome.REFUSED_TO_AN_OPERATOR) {
            throw new ProblemException(ProblemCode.USER_IS_OPERATOR);
        }
    }

    @PostMapping("/{user_id}/unblock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Unblock a user")
    @Problems(ProblemCode.USER_NOT_FOUND)
    void unblock(@PathVariable("user_id") UserId userId) {
        requireKnown(userId);
        users.unblock(Admin.API, userId);
    }

    private void requireKnown(UserId user) {
        if (accounts.find(user).isEmpty()) {
            throw new ProblemException(ProblemCode.USER_NOT_FOUND);
        }
    }

    /** A change of a balance. */
    record BalanceChange(
            @Schema(description = "Checks to add, or, if negative, to remove; not 0", example = "5")
            @NotNull(message = "is required") Integer delta,

            @Schema(description = "Stored in the ledger", example = "Compensation for a delay")
            @NotBlank(message = "is required") @Size(max = 500, message = "must have at most 500 characters") @Pattern(regexp = "[^\\p{Cc}\\p{Cs}]*", message = "must be one line of plain text") String reason) {}
}
