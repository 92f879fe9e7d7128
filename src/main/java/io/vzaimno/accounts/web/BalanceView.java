package io.vzaimno.accounts.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.vzaimno.accounts.Account;

/** A user's balance as the API tells it. */
public record BalanceView(
        @Schema(example = "1001") long userId,

        @Schema(description = "Checks that he may still order", example = "3")
        int checksBalance,

        @Schema(description = "His own, for the links by which he brings friends", example = "mn3n3pwgjx")
        String referralCode) {

    public static BalanceView of(Account account) {
        return new BalanceView(account.id().value(), account.balance(), account.referralCode());
    }
}
