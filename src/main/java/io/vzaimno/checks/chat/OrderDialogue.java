package io.vzaimno.checks.chat;

import io.vzaimno.checks.Checks;
import io.vzaimno.checks.Preview;
import io.vzaimno.conversation.Action;
import io.vzaimno.conversation.BotUser;
import io.vzaimno.conversation.Command;
import io.vzaimno.conversation.Conversation;
import io.vzaimno.conversation.Conversations;
import io.vzaimno.conversation.Press;
import io.vzaimno.conversation.Replies;
import io.vzaimno.conversation.Screens;
import io.vzaimno.conversation.Step;
import io.vzaimno.conversation.Topic;
import io.vzaimno.conversation.Topics;
import io.vzaimno.conversation.TypedCommand;
import io.vzaimno.conversation.TypedText;
import io.vzaimno.instagram.Handle;
import io.vzaimno.language.Html;
import io.vzaimno.language.Words;
import io.vzaimno.telegram.api.Content;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** The dialogue that leads to a check: asks for the account and for a confirmation of the price. */
@Component
class OrderDialogue implements Topic {

    /** Declines the offer of a question; about the question's number. */
    static final Action DECLINE = new Action("decline");

    /** Accepts the offer of a question; about the question's number. */
    static final Action CONFIRM = new Action("confirm");

    private final Checks checks;
    private final Conversations conversations;
    private final Replies replies;
    private final OrderScreens orderScreens;
    private final ChatOrders orders;

    OrderDialogue(
            Checks checks, Conversations conversations, Replies replies, OrderScreens orderScreens, ChatOrders orders) {
        this.checks = checks;
        this.conversations = conversations;
        this.replies = replies;
        this.orderScreens = orderScreens;
        this.orders = orders;
    }

    @Override
    public void register(Topics topics) {
        topics.command(
                Command.listed("check", 10, words -> words.plain("command.check"))
                        .beginningAnew(),
                this::typed);
        topics.button(Action.CHECK, (user, _) -> new Step.Show(forName(user)));
        topics.button(Action.NEW_CHECK, (user, _) -> new Step.Say(forName(user)));
        topics.button(Action.EXPORT, this::showExport);
        topics.button(Action.NEW_EXPORT, (user, _) -> new Step.Say(orderScreens.export(user)));
        topics.button(CONFIRM, this::confirmed);
        topics.button(DECLINE, this::declined);
        topics.text(
                Conversation.AwaitingName.class,
                (user, typed, _) -> aboutName(user, typed.update(), typed.text(), true));
        topics.otherText(this::understand);
    }

    private Step typed(BotUser user, TypedCommand command) {
        return command.argument().isEmpty()
                ? new Step.Say(forName(user))
                : aboutName(user, command.update(), command.argument(), true);
    }

    private Step showExport(BotUser user, Press press) {
        conversations.leave(user.chat());
        return new Step.Show(orderScreens.export(user));
    }

    /** A text that was not asked for may be a name, too. */
    private Step understand(BotUser user, TypedText typed) {
        var meant = TypedName.looksMeant(typed.text());
        return meant || TypedName.read(typed.text()) instanceof TypedName.Target
                ? aboutName(user, typed.update(), typed.text(), meant)
                : new Step.Say(Screens.hint(user, user.words().html("unknown.text")));
    }

    /** Starts to wait for a name; returns the text that asks for it. */
    private Content.Text forName(BotUser user) {
        conversations.set(user.chat(), new Conversation.AwaitingName());
        return checks.outage()
                .map(outage -> orderScreens.unavailable(user, outage.retryAt()))
                .orElseGet(() -> OrderScreens.askName(user));
    }

    /**
     * Takes a text that should be a name, and asks for a confirmation or says what is wrong with it.
     *
     * @param meant whether it was certainly meant as the name of an account, not as a remark of one word
     */
    private Step aboutName(BotUser user, long number, String text, boolean meant) {
        return switch (TypedName.read(text)) {
            case TypedName.Target(var target) -> aboutTarget(user, number, target, meant);
            case TypedName.Refused refused -> {
                conversations.set(user.chat(), new Conversation.AwaitingName());
                yield new Step.Say(Screens.screen(Screens.homeward(user.words()), fault(user.words(), refused)));
            }
        };
    }

    /** Orders what a question offers, if it is the current one. */
    private Step confirmed(BotUser user, Press press) {
        return switch (conversations.in(user.chat())) {
            case Conversation.Confirming asked
            when isAbout(press, asked.question()) -> new Step.Work(() -> order(user, asked, press.message()));
            // The second half of a double tap.
            case Conversation.Answered answered when isAbout(press, answered.question()) -> new Step.Silent();
            case Conversation _ -> new Step.Outdated();
        };
    }

    private Step declined(BotUser user, Press press) {
        if (conversations.in(user.chat()) instanceof Conversation.Confirming asked
                && isAbout(press, asked.question())) {
            forget(user);
            return new Step.Show(orderScreens.declined(user));
        }
        return new Step.Outdated();
    }

    /** Stops waiting. */
    private void forget(BotUser user) {
        conversations.set(user.chat(), new Conversation.Idle());
    }

    private Step aboutTarget(BotUser user, long number, Handle target, boolean meant) {
        if (orderScreens.isAffordable(user)) {
            return ask(user, number, target);
        }
        if (meant) {
            conversations.set(user.chat(), new Conversation.Wanting(target.value()));
            return new Step.Say(orderScreens.noted(user, target));
        }
        return new Step.Say(orderScreens.tooExpensive(user));
    }

    /** Asks whether to order, unless the check would fail. Looking the account up may take some seconds. */
    private Step ask(BotUser user, long number, Handle target) {
        replies.showTyping(user.chat());
        var looking = checks.looksUp(user.id(), target)
                ? replies.mention(user.chat(), OrderScreens.looking(user, target))
                : Optional.<Integer>empty();
        var answer = answer(user, number, target, checks.preview(user.id(), target));
        if (looking.isEmpty()) {
            return new Step.Say(answer);
        }
        replies.change(user.chat(), looking.get(), answer);
        return new Step.Silent();
    }

    private Content.Text answer(BotUser user, long number, Handle target, Preview preview) {
        return switch (preview) {
            case Preview.Infeasible(var reason) -> {
                forget(user);
                yield orderScreens.unreadable(user, target, reason);
            }
            case Preview.SourceShut(var retryAt) -> {
                forget(user);
                yield orderScreens.unavailable(user, retryAt);
            }
            case Preview.Feasible _, Preview.Unknown _ -> {
                conversations.set(user.chat(), new Conversation.Confirming(number, target.value()));
                yield orderScreens.question(user, number, target, preview);
            }
        };
    }

    private Step order(BotUser user, Conversation.Confirming asked, int message) {
        var target = new Handle(asked.target());
        replies.change(user.chat(), message, orderScreens.ordering(user, target));
        orders.live(user, asked.question(), target, message).ifPresent(refusal -> {
            replies.change(user.chat(), message, refusal);
            forget(user);
        });
        return new Step.Silent();
    }

    private static boolean isAbout(Press press, long question) {
        return press.number().equals(OptionalLong.of(question));
    }

    private static Html fault(Words words, TypedName.Refused refused) {
        return switch (refused.fault()) {
            case POST -> words.html("name.post");
            case SECTION -> words.html("name.section");
            case ELSEWHERE -> words.html("name.elsewhere");
            case SEVERAL -> words.html("name.several");
            case TOO_LONG -> words.html("name.too_long", Map.of("most", Handle.MAX_LENGTH, "length", refused.length()));
            case CHARACTERS -> words.html("name.characters");
        };
    }
}
