package io.vzaimno.promotions.chat;

import io.vzaimno.promotions.campaigns.Campaigns;
import io.vzaimno.promotions.codes.PromoCodes;
import io.vzaimno.promotions.gifts.Gifts;
import io.vzaimno.promotions.referrals.Invitations;
import java.util.Optional;
import java.util.function.Function;

/** What a link by which somebody starts the bot is for. */
sealed interface StartLink {

    /** To be counted for the one who shared it. */
    record Referral(String code) implements StartLink {}

    record Promo(String code) implements StartLink {}

    record Gift(String code) implements StartLink {}

    record Campaign(String code) implements StartLink {}

    /** Reads what came along with a start; empty for what is none of ours. */
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
