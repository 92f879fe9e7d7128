package io.vzaimno.promotions.chat;

import io.vzaimno.conversation.Action;
import io.vzaimno.conversation.BotUser;
import io.vzaimno.conversation.Command;
import io.vzaimno.conversation.ShareButton;
import io.vzaimno.conversation.Step;
import io.vzaimno.conversation.Topic;
import io.vzaimno.conversation.Topics;
import io.vzaimno.language.Html;
import io.vzaimno.promotions.referrals.Invitations;
import io.vzaimno.promotions.referrals.Referrals;
import io.vzaimno.telegram.api.Button;
import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.api.Keyboard;
import io.vzaimno.telegram.api.TelegramUnavailable;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows users their referral link, also as a picture, and their referrals. */
@Component
class ReferralTopic implements Topic {

    private final Referrals referrals;
    private final Invitations invitations;

    ReferralTopic(Referrals referrals, Invitations invitations) {
        this.referrals = referrals;
        this.invitations = invitations;
    }

    /** A picture cannot replace a text message, so it is sent as a new one. */
    @Override
    public void register(Topics topics) {
        topics.command(
                Command.listed("referral", 60, words -> words.plain("command.referral")),
                (user, _) -> new Step.Say(screen(user)));
        topics.button(Action.REFERRAL, (user, _) -> new Step.Work(() -> new Step.Say(screen(user))));
    }

    private Content.Photo screen(BotUser user) {
        var words = user.words();
        var link =
                invitations.link(user.account()).orElseThrow(() -> new TelegramUnavailable("does not tell its name"));
        var count = new FriendCount(words, referrals.stats(user.id()));
        var text = Html.paragraphs(
                words.html("referral.title"),
                count.rule(),
                count.progress(),
                words.html("referral.link", Map.of("link", Html.text(link))));
        var keyboard = Keyboard.row(ShareButton.button(words, link, words.plain("share.referral")))
                .with(Button.copy(words.plain("button.copy_link"), link))
                .with(Action.HOME.button(words.plain("button.home")));
        return new Content.Photo(Invitations.picture(link), text.value(), keyboard);
    }
}
