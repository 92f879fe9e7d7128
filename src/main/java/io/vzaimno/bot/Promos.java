package io.vzaimno.bot;

import io.vzaimno.promotions.codes.PromoCodes;
import io.vzaimno.promotions.codes.Redemption;
import org.springframework.stereotype.Component;

/** Takes promo codes. Who had too little for a check that he wanted gets it begun. */
@Component
class Promos {

    private final PromoCodes codes;
    private final Screens screens;
    private final Replies replies;
    private final Resuming resuming;

    Promos(PromoCodes codes, Screens screens, Replies replies, Resuming resuming) {
        this.codes = codes;
        this.screens = screens;
        this.replies = replies;
        this.resuming = resuming;
    }

    void typed(Visitor visitor, long update, String code) {
        var words = visitor.words();
        if (code.isEmpty()) {
            replies.say(visitor.chat(), screens.hint(visitor, words.html("promo.ask")));
            return;
        }
        var redemption = codes.redeem(visitor.user(), code, "tg:" + update);
        replies.say(visitor.chat(), screens.hint(visitor, RedemptionText.of(words, redemption)));
        if (redemption instanceof Redemption.Redeemed) {
            resuming.resume(visitor.chat(), "promo:" + update);
        }
    }
}
