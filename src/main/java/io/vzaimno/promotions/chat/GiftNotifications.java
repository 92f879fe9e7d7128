package io.vzaimno.promotions.chat;

import io.vzaimno.accounts.UserId;
import io.vzaimno.conversation.Recipients;
import io.vzaimno.language.Balance;
import io.vzaimno.language.Html;
import io.vzaimno.language.Price;
import io.vzaimno.promotions.gifts.Gift;
import io.vzaimno.promotions.gifts.GiftExpired;
import io.vzaimno.promotions.gifts.GiftOpened;
import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.api.WithBot;
import io.vzaimno.telegram.outbox.Outbox;
import io.vzaimno.telegram.outbox.OutgoingMessage;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notifies givers when a gift is opened or expires. */
@WithBot
@Component
class GiftNotifications {

    private final Recipients recipients;
    private final Outbox outbox;

    GiftNotifications(Recipients recipients, Outbox outbox) {
        this.recipients = recipients;
        this.outbox = outbox;
    }

    @EventListener
    void on(GiftOpened event) {
        var gift = event.gift();
        var words = recipients.words(gift.giver());
        var name = gift.opener().map(opener -> recipients.name(opener, words)).orElseThrow();
        tell(
                "gift-opened:" + gift.id(),
                gift.giver(),
                words.html("gift.was_opened", Map.of("checks", checks(gift), "name", name)));
    }

    @EventListener
    void on(GiftExpired event) {
        var gift = event.gift();
        tell(
                "gift-expired:" + gift.id(),
                gift.giver(),
                recipients
                        .words(gift.giver())
                        .html("gift.expired", Map.of("checks", checks(gift), "balance", new Balance(event.balance()))));
    }

    private void tell(String key, UserId user, Html text) {
        outbox.add(OutgoingMessage.payment(key, user.value(), new Content.Text(text.value())));
    }

    private static Price checks(Gift gift) {
        return new Price(gift.checks());
    }
}
