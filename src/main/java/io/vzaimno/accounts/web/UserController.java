package io.vzaimno.accounts.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.Introduction;
import io.vzaimno.accounts.UserId;
import io.vzaimno.web.ApiDescription;
import io.vzaimno.web.Paging;
import io.vzaimno.web.ProblemCode;
import io.vzaimno.web.ProblemException;
import io.vzaimno.web.Problems;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Users and their balances. */
@RestController
@RequestMapping("/api/v1/users")
@Tag(name = ApiDescription.USERS)
class UserController {

    private final Accounts accounts;

    UserController(Accounts accounts) {
        this.accounts = accounts;
    }

    @PostMapping("/ensure")
    @Operation(
            summary = "Make a user known",
            description = "Opens an account at the first call and returns it at every one. Names that are given replace"
                    + " the known ones.")
    BalanceView ensure(
            @RequestParam("user_id") UserId userId,
            @RequestParam(required = false)
                    @Nullable @Pattern(regexp = "@?[A-Za-z0-9_]{0,64}", message = "must be a Telegram name") String username,
            @RequestParam(name = "first_name", required = false)
                    @Nullable @Size(max = 255, message = "must have at most 255 characters") @Pattern(regexp = "\\P{Cc}*", message = "must not hold control characters") String firstName) {
        var name = username == null ? "" : username.replace("@", "");
        return BalanceView.of(accounts.ensure(userId, new Introduction(given(name), given(firstName), null, null)));
    }

    @GetMapping("/{user_id}/balance")
    @Operation(summary = "A user's balance of checks")
    @Problems(ProblemCode.USER_NOT_FOUND)
    BalanceView balance(@PathVariable("user_id") UserId userId) {
        return accounts.find(userId)
                .map(BalanceView::of)
                .orElseThrow(() -> new ProblemException(ProblemCode.USER_NOT_FOUND));
    }

    @GetMapping("/{user_id}/ledger")
    @Operation(
            summary = "Every change of a user's balance",
            description = "Newest first. The balance is the sum of all deltas.")
    @Problems(ProblemCode.USER_NOT_FOUND)
    LedgerView ledger(
            @PathVariable("user_id") UserId userId,
            @RequestParam(defaultValue = Paging.DEFAULT_LIMIT)
                    @Range(min = 1, max = Paging.MAX_LIMIT, message = Paging.LIMIT_MESSAGE)
                    int limit,
            @RequestParam(defaultValue = "0") @PositiveOrZero(message = Paging.OFFSET_MESSAGE) long offset) {
        balance(userId);
        return LedgerView.of(accounts.ledger(userId, limit, offset));
    }

    private static @Nullable String given(@Nullable String name) {
        return name == null || name.isBlank() ? null : name.strip();
    }
}
