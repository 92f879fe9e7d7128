package io.vzaimno.promotions.chat;

import io.vzaimno.promotions.campaigns.Campaigns;
import io.vzaimno.promotions.codes.PromoCodes;
import io.vzaimno.promotions.gifts.Gifts;
import io.vzaimno.promotions.referrals.Invitations;
import java.util.Optional;
import java.util.function.Function;

/** The purpose of a deep link. */
sealed interface StartLink {

    /** Counts the user as a referral of the link's owner. */
    record Referral(String code) implements StartLink {}

    record Promo(String code) implements StartLink {}

    record Gift(String code) implements StartLink {}

    record Campaign(String code) implements StartLink {}

    /** Parses the payload of a start; empty if it is not one of ours. */
    static Optional<StartLink> parse(String payload) {
        return parse(payload, Invitations.PREFIX, Referral::new)
                .or(() -> parse(payload, PromoCodes.PREFIX, Promo::new))
                .or(() -> parse(payload, Gifts.PREFIX, Gift::new))
                .or(() -> parse(payload, Campaigns.PREFIX, Campaign::new));
    }

    private static Optional<StartLink> parse(String payload, String prefix, Function<String, StartLink> kind) {
        return payload.length() > prefix.length() && payload.regionMatches(true, 0, prefix, 0, prefix.length())
                ? Optional.of(kind.apply(payload.substring(prefix.length())))
                : Optional.empty();
    }
}
