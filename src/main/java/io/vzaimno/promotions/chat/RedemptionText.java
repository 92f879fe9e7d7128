package io.vzaimno.promotions.chat;

import io.vzaimno.language.Balance;
import io.vzaimno.language.Html;
import io.vzaimno.language.Price;
import io.vzaimno.language.Words;
import io.vzaimno.promotions.codes.Redemption;
import java.util.Map;

/** The outcome of a promo code as text. */
final class RedemptionText {

    private RedemptionText() {}

    static Html of(Words words, Redemption redemption) {
        return switch (redemption) {
            case Redemption.Redeemed(var checks, var balance) ->
                words.html("promo.redeemed", Map.of("checks", new Price(checks), "balance", new Balance(balance)));
            case Redemption.UsedBefore _ -> words.html("promo.used_before");
            case Redemption.UsedUp _ -> words.html("promo.used_up");
            case Redemption.Over _ -> words.html("promo.over");
            case Redemption.NoSuchCode _ -> words.html("promo.unknown");
        };
    }
}
