package io.vzaimno.promotions.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vzaimno.accounts.UserId;
import io.vzaimno.promotions.referrals.ReferrerActivity;
import io.vzaimno.promotions.referrals.ReferrerWatch;
import io.vzaimno.web.ApiDescription;
import io.vzaimno.web.Paging;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Suspicious referrers, for admins. */
@RestController
@RequestMapping("/api/v1/admin/referrals")
@Tag(name = ApiDescription.ADMINISTRATION)
class AdminReferralController {

    private final ReferrerWatch watch;

    AdminReferralController(ReferrerWatch watch) {
        this.watch = watch;
    }

    @GetMapping
    @Operation(
            summary = "List referrers whose referrals are never active",
            description = "In descending order of referrals without a result. Many at once (`burst`), none of which"
                    + " ever checks or pays, are typical of a farm; `referred_by` shows chains.")
    ReferrersView list(
            @RequestParam(defaultValue = "5") @Positive(message = "must be a whole number from 1") int least,
            @RequestParam(defaultValue = Paging.DEFAULT_LIMIT)
                    @Range(min = 1, max = Paging.MAX_LIMIT, message = Paging.LIMIT_MESSAGE)
                    int limit,
            @RequestParam(defaultValue = "0") @PositiveOrZero(message = Paging.OFFSET_MESSAGE) long offset) {
        return new ReferrersView(
                watch.list(least, limit, offset).stream().map(ReferrerView::of).toList());
    }

    record ReferrersView(List<ReferrerView> referrers) {}

    /** The activity of a referrer's referrals. */
    record ReferrerView(
            long userId,
            @Nullable String username,

            @Schema(description = "Who invited the referrer") @Nullable Long referredBy,

            int total,
            int active,

            @Schema(description = "Referrals with at least one result")
            int checked,

            @Schema(description = "Referrals with a payment that was not refunded")
            int paid,

            @Schema(description = "Referrals who have blocked the bot or deleted their Telegram account")
            int gone,

            @Schema(description = "From 0 to 1", example = "0.92")
            BigDecimal shareWithoutCheck,

            @Schema(description = "The most referrals within one hour")
            int burst,

            @Schema(description = "When that hour began") Instant burstAt,

            @Schema(description = "Checks given as bonuses") int bonusChecks) {

        private static ReferrerView of(ReferrerActivity activity) {
            return new ReferrerView(
                    activity.referrer().value(),
                    activity.username(),
                    activity.referredBy().map(UserId::value).orElse(null),
                    activity.total(),
                    activity.active(),
                    activity.checked(),
                    activity.paid(),
                    activity.gone(),
                    BigDecimal.valueOf(activity.shareWithoutCheck()).setScale(2, RoundingMode.HALF_UP),
                    activity.burst(),
                    activity.burstAt(),
                    activity.bonusChecks());
        }
    }
}
