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

/** Redeems promo codes. An order that waited for funds is resumed. */
@Component
class PromoCodeTopic implements Topic {

    private final PromoCodes codes;
    private final Replies replies;
    private final PendingOrders pendingOrders;

    PromoCodeTopic(PromoCodes codes, Replies replies, PendingOrders pendingOrders) {
        this.codes = codes;
        this.replies = replies;
        this.pendingOrders = pendingOrders;
    }

    @Override
    public void register(Topics topics) {
        topics.command(
                Command.listed("promo", 80, words -> words.plain("command.promo")),
                (user, command) -> typed(user, command.update(), command.argument()));
    }

    private Step typed(BotUser user, long update, String code) {
        var words = user.words();
        if (code.isEmpty()) {
            return new Step.Say(Screens.hint(user, words.html("promo.ask")));
        }
        var redemption = codes.redeem(user.id(), code, "tg:" + update);
        replies.say(user.chat(), Screens.hint(user, RedemptionText.of(words, redemption)));
        if (redemption instanceof Redemption.Redeemed) {
            pendingOrders.resume(user.chat(), "promo:" + update);
        }
        return new Step.Silent();
    }
}
