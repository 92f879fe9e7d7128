package io.vzaimno.accounts.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.vzaimno.accounts.Account;

/** A user's balance in the API. */
public record BalanceView(
        @Schema(example = "1001") long userId,

        @Schema(description = "Checks that the user may still order", example = "3")
        int checksBalance,

        @Schema(description = "Unique to the user, for referral links", example = "mn3n3pwgjx")
        String referralCode) {

    public static BalanceView of(Account account) {
        return new BalanceView(account.id().value(), account.balance(), account.referralCode());
    }
}
