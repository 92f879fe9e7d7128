package io.vzaimno.bot;

import io.vzaimno.promotions.gifts.GiftId;
import io.vzaimno.promotions.gifts.GiftStatus;
import io.vzaimno.promotions.gifts.Gifts;
import io.vzaimno.promotions.gifts.GivingOutcome;
import io.vzaimno.telegram.api.Content;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Lets visitors give checks away, and take back what nobody has opened. A question is answered by one gift at most. */
@Component
class Presents {

    private static final Pattern AMOUNT = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Pattern CHOICE = Pattern.compile("([1-9][0-9]{0,8}):(m?[0-9]{1,20})");

    private final Gifts gifts;
    private final GiftScreens screens;
    private final Replies replies;
    private final Visitors visitors;

    Presents(Gifts gifts, GiftScreens screens, Replies replies, Visitors visitors) {
        this.gifts = gifts;
        this.screens = screens;
        this.replies = replies;
        this.visitors = visitors;
    }

    /** The command, with the number of checks or without. Of one message comes one gift, however often it is corrected. */
    void typed(Visitor visitor, int message, String amount) {
        var question = "m" + message;
        if (amount.isEmpty()) {
            replies.say(visitor.chat(), screens.offer(visitor, question));
        } else if (AMOUNT.matcher(amount).matches()) {
            replies.say(visitor.chat(), given(visitor, Integer.parseInt(amount), question));
        } else {
            replies.say(visitor.chat(), screens.notANumber(visitor));
        }
    }

    void offer(Visitor visitor, Press press) {
        replies.answer(press.id());
        replies.change(visitor.chat(), press, screens.offer(visitor, String.valueOf(press.update())));
    }

    void chosen(Visitor visitor, Press press) {
        var choice = CHOICE.matcher(press.subject());
        if (choice.matches()) {
            replies.answer(press.id());
            var screen = given(visitor, Integer.parseInt(choice.group(1)), choice.group(2));
            replies.change(visitor.chat(), press, screen);
        } else {
            replies.outdated(visitor, press.id());
        }
    }

    void takenBack(Visitor visitor, Press press) {
        press.check()
                .map(GiftId::new)
                .flatMap(id -> gifts.takeBack(visitor.user(), id))
                .ifPresentOrElse(
                        gift -> {
                            replies.answer(press.id());
                            var now = new Visitor(visitors.of(visitor.chat()).account(), visitor.words());
                            replies.change(visitor.chat(), press, screens.takenBack(now, gift));
                        },
                        () -> replies.outdated(visitor, press.id()));
    }

    private Content.Text given(Visitor visitor, int checks, String question) {
        return switch (gifts.give(visitor.user(), checks, "tg:" + question)) {
            case GivingOutcome.Given(var gift) when gift.status() == GiftStatus.WAITING -> screens.made(visitor, gift);
            // An old question, whose gift has found its end meanwhile.
            case GivingOutcome.Given(var gift) -> screens.own(visitor, gift);
            case GivingOutcome.NotEnough(var balance) -> screens.notEnough(visitor, balance);
            case GivingOutcome.TooMany(var limit) -> screens.tooMany(visitor, limit);
        };
    }
}
