package io.vzaimno.promotions.chat;

import io.vzaimno.conversation.Action;
import io.vzaimno.conversation.BotUser;
import io.vzaimno.conversation.BotUsers;
import io.vzaimno.conversation.Command;
import io.vzaimno.conversation.Press;
import io.vzaimno.conversation.Step;
import io.vzaimno.conversation.Topic;
import io.vzaimno.conversation.Topics;
import io.vzaimno.promotions.gifts.GiftId;
import io.vzaimno.promotions.gifts.GiftStatus;
import io.vzaimno.promotions.gifts.Gifts;
import io.vzaimno.promotions.gifts.GivingOutcome;
import io.vzaimno.telegram.api.Content;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Lets users give checks away, and take unopened gifts back. One question creates one gift at most. */
@Component
class GiftTopic implements Topic {

    /** Creates a gift; the arguments are the number of checks and the question. */
    static final Action GIVE = new Action("give");

    /** Takes a gift back; the argument is the gift. */
    static final Action TAKE_BACK = new Action("take_back");

    private static final Pattern AMOUNT = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Pattern CHOICE = Pattern.compile("([1-9][0-9]{0,8}):(m?[0-9]{1,20})");

    private final Gifts gifts;
    private final GiftScreens screens;
    private final BotUsers users;

    GiftTopic(Gifts gifts, GiftScreens screens, BotUsers users) {
        this.gifts = gifts;
        this.screens = screens;
        this.users = users;
    }

    @Override
    public void register(Topics topics) {
        topics.command(
                Command.listed("gift", 70, words -> words.plain("command.gift")),
                (user, command) -> new Step.Say(typed(user, command.message(), command.argument())));
        topics.button(Action.GIFT, (user, press) -> new Step.Show(screens.offer(user, String.valueOf(press.update()))));
        topics.button(GIVE, this::chosen);
        topics.button(TAKE_BACK, this::takenBack);
    }

    /** The command, with or without the number of checks. One message creates one gift, however often it is edited. */
    private Content.Text typed(BotUser user, int message, String amount) {
        var question = "m" + message;
        if (amount.isEmpty()) {
            return screens.offer(user, question);
        }
        return AMOUNT.matcher(amount).matches()
                ? given(user, Integer.parseInt(amount), question)
                : screens.notANumber(user);
    }

    private Step chosen(BotUser user, Press press) {
        var choice = CHOICE.matcher(press.subject());
        return choice.matches()
                ? new Step.Work(() -> new Step.Show(given(user, Integer.parseInt(choice.group(1)), choice.group(2))))
                : new Step.Outdated();
    }

    private Step takenBack(BotUser user, Press press) {
        return press.uuid()
                .map(GiftId::new)
                .flatMap(id -> gifts.takeBack(user.id(), id))
                .<Step>map(gift -> {
                    var now = new BotUser(users.of(user.chat()).account(), user.words());
                    return new Step.Show(screens.takenBack(now, gift));
                })
                .orElseGet(Step.Outdated::new);
    }

    private Content.Text given(BotUser user, int checks, String question) {
        return switch (gifts.give(user.id(), checks, "tg:" + question)) {
            case GivingOutcome.Given(var gift) when gift.status() == GiftStatus.WAITING -> screens.made(user, gift);
            // An old question, whose gift is no longer waiting.
            case GivingOutcome.Given(var gift) -> screens.own(user, gift);
            case GivingOutcome.NotEnough(var balance) -> screens.notEnough(user, balance);
            case GivingOutcome.TooMany(var limit) -> screens.tooMany(user, limit);
        };
    }
}
