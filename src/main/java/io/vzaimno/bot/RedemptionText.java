package io.vzaimno.bot;

import io.vzaimno.promotions.Redemption;
import io.vzaimno.wording.Balance;
import io.vzaimno.wording.Html;
import io.vzaimno.wording.Price;
import io.vzaimno.wording.Words;
import java.util.Map;

/** Tells what came of a promo code. */
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
