package io.vzaimno.bot;

import io.vzaimno.chat.Action;
import io.vzaimno.chat.FriendCount;
import io.vzaimno.language.Html;
import io.vzaimno.promotions.referrals.Invitations;
import io.vzaimno.promotions.referrals.Referrals;
import io.vzaimno.telegram.api.Button;
import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.api.Keyboard;
import io.vzaimno.telegram.api.TelegramUnavailable;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows a visitor the link by which he brings friends, as a picture too, and what it has brought him. */
@Component
class Inviting {

    private final Referrals referrals;
    private final Invitations invitations;
    private final Replies replies;

    Inviting(Referrals referrals, Invitations invitations, Replies replies) {
        this.referrals = referrals;
        this.invitations = invitations;
        this.replies = replies;
    }

    void show(Visitor visitor) {
        replies.say(visitor.chat(), screen(visitor));
    }

    /** A picture cannot take the place of a text: it comes as a message of its own. */
    void show(Visitor visitor, Press press) {
        replies.answer(press.id());
        show(visitor);
    }

    private Content.Photo screen(Visitor visitor) {
        var words = visitor.words();
        var link = invitations
                .link(visitor.account())
                .orElseThrow(() -> new TelegramUnavailable("does not tell its name"));
        var count = new FriendCount(words, referrals.stats(visitor.user()));
        var text = Html.paragraphs(
                words.html("referral.title"),
                count.rule(),
                count.progress(),
                words.html("referral.link", Map.of("link", Html.text(link))));
        var keyboard = Keyboard.row(Sharing.button(words, link, words.plain("share.referral")))
                .with(Button.copy(words.plain("button.copy_link"), link))
                .with(Action.HOME.button(words.plain("button.home")));
        return new Content.Photo(Invitations.picture(link), text.value(), keyboard);
    }
}
