package io.vzaimno.promotions.chat;

import io.vzaimno.conversation.Recipients;
import io.vzaimno.language.Balance;
import io.vzaimno.language.Html;
import io.vzaimno.language.Price;
import io.vzaimno.language.Words;
import io.vzaimno.promotions.referrals.Referral;
import io.vzaimno.promotions.referrals.ReferralBonusGiven;
import io.vzaimno.promotions.referrals.ReferralCounted;
import io.vzaimno.promotions.referrals.ReferralPage;
import io.vzaimno.promotions.referrals.Referrals;
import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.api.WithBot;
import io.vzaimno.telegram.outbox.LiveMessages;
import io.vzaimno.telegram.outbox.Outbox;
import io.vzaimno.telegram.outbox.OutgoingMessage;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Notifies referrers of referrals and bonuses. Referrals within an hour share one message, which is edited; each bonus has
 * its own.
 */
@WithBot
@Component
class ReferralNotifications {

    private static final int NAMED = 3;

    private final Referrals referrals;
    private final Recipients recipients;
    private final LiveMessages live;
    private final Outbox outbox;
    private final Clock clock;

    ReferralNotifications(Referrals referrals, Recipients recipients, LiveMessages live, Outbox outbox, Clock clock) {
        this.referrals = referrals;
        this.recipients = recipients;
        this.live = live;
        this.outbox = outbox;
        this.clock = clock;
    }

    @EventListener
    void on(ReferralCounted event) {
        var hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        var words = recipients.words(event.referrer());
        var newcomers = referrals.since(event.referrer(), hour, NAMED);
        var count = new FriendCount(words, referrals.stats(event.referrer()));
        var text = Html.paragraphs(Html.lines(title(words, newcomers), names(words, newcomers)), count.progress());
        var key = "referrals:%d:%d".formatted(event.referrer().value(), hour.getEpochSecond());
        live.put(key, event.referrer().value(), new Content.Text(text.value()));
    }

    @EventListener
    void on(ReferralBonusGiven event) {
        var text = recipients
                .words(event.referrer())
                .html(
                        "referral.bonus",
                        Map.of(
                                "bonus", new Price(event.checks()),
                                "friends", event.friends(),
                                "balance", new Balance(event.balance())));
        var key = "referral:%d:%d".formatted(event.referrer().value(), event.number());
        outbox.add(OutgoingMessage.result(key, event.referrer().value(), new Content.Text(text.value())));
    }

    private static Html title(Words words, ReferralPage newcomers) {
        return words.html(newcomers.total() == 0 ? "referral.news_active" : "referral.news");
    }

    private static Html names(Words words, ReferralPage newcomers) {
        if (newcomers.total() == 0) {
            return Html.EMPTY;
        }
        List<Html> names = newcomers.referrals().stream()
                .map(friend -> name(words, friend))
                .toList();
        return words.html(
                "referral.newcomers",
                Map.of("names", Html.joined(", ", names), "more", newcomers.total() - names.size()));
    }

    private static Html name(Words words, Referral friend) {
        return Html.typed(Optional.ofNullable(friend.firstName())
                .filter(name -> !name.isBlank())
                .orElseGet(() -> words.plain("checks.a_friend")));
    }
}
