package io.vzaimno.promotions.chat;

import io.vzaimno.checks.chat.PendingOrders;
import io.vzaimno.conversation.BotUser;
import io.vzaimno.conversation.Command;
import io.vzaimno.conversation.Replies;
import io.vzaimno.conversation.Screens;
import io.vzaimno.conversation.Step;
import io.vzaimno.conversation.Topic;
import io.vzaimno.conversation.Topics;
import io.vzaimno.promotions.codes.PromoCodes;
import io.vzaimno.promotions.codes.Redemption;
import org.springframework.stereotype.Component;

/** Takes promo codes. Who had too little for a check that he wanted gets it begun. */
@Component
class PromoCodeTopic implements Topic {

    private final PromoCodes codes;
    private final Replies replies;
    private final PendingOrders resuming;

    PromoCodeTopic(PromoCodes codes, Replies replies, PendingOrders resuming) {
        this.codes = codes;
        this.replies = replies;
        this.resuming = resuming;
    }

    @Override
    public void register(Topics topics) {
        topics.command(
                Command.listed("promo", 80, words -> words.plain("command.promo")),
                (user, command) -> typed(user, command.update(), command.argument()));
    }

    private Step typed(BotUser visitor, long update, String code) {
        var words = visitor.words();
        if (code.isEmpty()) {
            return new Step.Say(Screens.hint(visitor, words.html("promo.ask")));
        }
        var redemption = codes.redeem(visitor.id(), code, "tg:" + update);
        replies.say(visitor.chat(), Screens.hint(visitor, RedemptionText.of(words, redemption)));
        if (redemption instanceof Redemption.Redeemed) {
            resuming.resume(visitor.chat(), "promo:" + update);
        }
        return new Step.Silent();
    }
}
