package io.vzaimno.promotions.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vzaimno.accounts.Account;
import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.UserId;
import io.vzaimno.promotions.referrals.Invitations;
import io.vzaimno.promotions.referrals.Referral;
import io.vzaimno.promotions.referrals.ReferralPage;
import io.vzaimno.promotions.referrals.ReferralStats;
import io.vzaimno.promotions.referrals.Referrals;
import io.vzaimno.web.ApiDescription;
import io.vzaimno.web.Paging;
import io.vzaimno.web.ProblemCode;
import io.vzaimno.web.ProblemException;
import io.vzaimno.web.Problems;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Instant;
import java.util.List;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Referral links and their bonuses. */
@RestController
@RequestMapping("/api/v1/referrals")
@Tag(name = ApiDescription.USERS)
class ReferralController {

    private final Referrals referrals;
    private final Invitations invitations;
    private final Accounts accounts;

    ReferralController(Referrals referrals, Invitations invitations, Accounts accounts) {
        this.referrals = referrals;
        this.invitations = invitations;
        this.accounts = accounts;
    }

    @GetMapping("/stats")
    @Operation(summary = "Get a user's referral link and progress")
    @Problems(ProblemCode.USER_NOT_FOUND)
    StatsView stats(@RequestParam("user_id") UserId userId) {
        var account = known(userId);
        return StatsView.of(account, invitations.link(account).orElse(null), referrals.stats(userId));
    }

    @GetMapping("/list")
    @Operation(summary = "List a user's referrals", description = "Newest first.")
    @Problems(ProblemCode.USER_NOT_FOUND)
    ReferralsView list(
            @RequestParam("user_id") UserId userId,
            @RequestParam(defaultValue = Paging.DEFAULT_LIMIT)
                    @Range(min = 1, max = Paging.MAX_LIMIT, message = Paging.LIMIT_MESSAGE)
                    int limit,
            @RequestParam(defaultValue = "0") @PositiveOrZero(message = Paging.OFFSET_MESSAGE) long offset) {
        known(userId);
        return ReferralsView.of(referrals.list(userId, limit, offset));
    }

    private Account known(UserId user) {
        return accounts.find(user).orElseThrow(() -> new ProblemException(ProblemCode.USER_NOT_FOUND));
    }

    /** The progress of a referrer. */
    record StatsView(
            @Schema(example = "1001") long userId,

            @Schema(example = "mn3n3pwgjx") String referralCode,

            @Schema(
                    description = "Null without a bot, and while its name is unknown",
                    example = "https://t.me/vzaimno_bot?start=REFmn3n3pwgjx")
            @Nullable String referralLink,

            @Schema(description = "Number of referrals", example = "25")
            int totalReferrals,

            @Schema(description = "How many referrals one bonus needs", example = "10")
            int referralsForBonus,

            @Schema(description = "Referrals that count towards the next bonus", example = "5")
            int bonusProgress,

            @Schema(description = "Number of bonuses", example = "2")
            int totalBonusesEarned) {

        private static StatsView of(Account account, @Nullable String link, ReferralStats stats) {
            return new StatsView(
                    account.id().value(),
                    account.referralCode(),
                    link,
                    stats.total(),
                    stats.terms().required(),
                    stats.progress(),
                    stats.bonuses());
        }
    }

    record ReferralsView(List<ReferralView> referrals, long total) {

        private static ReferralsView of(ReferralPage page) {
            return new ReferralsView(
                    page.referrals().stream().map(ReferralView::of).toList(), page.total());
        }
    }

    /** An invited user. */
    record ReferralView(
            @Schema(example = "1002") long referredUserId,

            @Nullable String referredUsername,
            Instant createdAt,

            @Schema(description = "Whether the referral counts, by REFERRAL_ACTIVE_AFTER")
            boolean isActive) {

        private static ReferralView of(Referral referral) {
            return new ReferralView(
                    referral.user().value(), referral.username(), referral.createdAt(), referral.active());
        }
    }
}
