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

/** The dialogue that leads to a check: whose account, and whether it is worth its price. */
@Component
class OrderDialogue implements Topic {

    /** Declines what a question offers; about the question's number. */
    static final Action DECLINE = new Action("decline");

    /** Orders what a question offers; about the question's number. */
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

    private Step typed(BotUser visitor, TypedCommand command) {
        return command.argument().isEmpty()
                ? new Step.Say(forName(visitor))
                : aboutName(visitor, command.update(), command.argument(), true);
    }

    private Step showExport(BotUser visitor, Press press) {
        conversations.leave(visitor.chat());
        return new Step.Show(orderScreens.export(visitor));
    }

    /** A text that was not asked for may be a name, too. */
    private Step understand(BotUser visitor, TypedText typed) {
        var meant = TypedName.looksMeant(typed.text());
        return meant || TypedName.read(typed.text()) instanceof TypedName.Target
                ? aboutName(visitor, typed.update(), typed.text(), meant)
                : new Step.Say(Screens.hint(visitor, visitor.words().html("unknown.text")));
    }

    /** Waits for a name from now on; the text that asks for it. */
    private Content.Text forName(BotUser visitor) {
        conversations.set(visitor.chat(), new Conversation.AwaitingName());
        return checks.outage()
                .map(outage -> orderScreens.unavailable(visitor, outage.retryAt()))
                .orElseGet(() -> OrderScreens.askName(visitor));
    }

    /**
     * Takes a text that should be a name, and asks about it or says what is wrong with it.
     *
     * @param meant whether it was certainly meant to name an account, not to say something else in one word
     */
    private Step aboutName(BotUser visitor, long number, String text, boolean meant) {
        return switch (TypedName.read(text)) {
            case TypedName.Target(var target) -> aboutTarget(visitor, number, target, meant);
            case TypedName.Refused refused -> {
                conversations.set(visitor.chat(), new Conversation.AwaitingName());
                yield new Step.Say(Screens.screen(Screens.homeward(visitor.words()), fault(visitor.words(), refused)));
            }
        };
    }

    /** Orders what a question offers, if it is the one that waits for an answer. */
    private Step confirmed(BotUser visitor, Press press) {
        return switch (conversations.in(visitor.chat())) {
            case Conversation.Confirming asked
            when isAbout(press, asked.question()) -> new Step.Work(() -> order(visitor, asked, press.message()));
            // The second half of a double tap.
            case Conversation.Answered answered when isAbout(press, answered.question()) -> new Step.Silent();
            case Conversation _ -> new Step.Outdated();
        };
    }

    private Step declined(BotUser visitor, Press press) {
        if (conversations.in(visitor.chat()) instanceof Conversation.Confirming asked
                && isAbout(press, asked.question())) {
            forget(visitor);
            return new Step.Show(orderScreens.declined(visitor));
        }
        return new Step.Outdated();
    }

    /** Waits for nothing any more. */
    private void forget(BotUser visitor) {
        conversations.set(visitor.chat(), new Conversation.Idle());
    }

    private Step aboutTarget(BotUser visitor, long number, Handle target, boolean meant) {
        if (orderScreens.isAffordable(visitor)) {
            return ask(visitor, number, target);
        }
        if (meant) {
            conversations.set(visitor.chat(), new Conversation.Wanting(target.value()));
            return new Step.Say(orderScreens.noted(visitor, target));
        }
        return new Step.Say(orderScreens.tooExpensive(visitor));
    }

    /** Asks whether to order, unless the check would fail. Looking the account up may take some seconds. */
    private Step ask(BotUser visitor, long number, Handle target) {
        replies.showTyping(visitor.chat());
        var looking = checks.looksUp(visitor.id(), target)
                ? replies.mention(visitor.chat(), OrderScreens.looking(visitor, target))
                : Optional.<Integer>empty();
        var answer = answer(visitor, number, target, checks.preview(visitor.id(), target));
        if (looking.isEmpty()) {
            return new Step.Say(answer);
        }
        replies.change(visitor.chat(), looking.get(), answer);
        return new Step.Silent();
    }

    private Content.Text answer(BotUser visitor, long number, Handle target, Preview preview) {
        return switch (preview) {
            case Preview.Infeasible(var reason) -> {
                forget(visitor);
                yield orderScreens.unreadable(visitor, target, reason);
            }
            case Preview.SourceShut(var retryAt) -> {
                forget(visitor);
                yield orderScreens.unavailable(visitor, retryAt);
            }
            case Preview.Feasible _, Preview.Unknown _ -> {
                conversations.set(visitor.chat(), new Conversation.Confirming(number, target.value()));
                yield orderScreens.question(visitor, number, target, preview);
            }
        };
    }

    private Step order(BotUser visitor, Conversation.Confirming asked, int message) {
        var target = new Handle(asked.target());
        replies.change(visitor.chat(), message, orderScreens.ordering(visitor, target));
        orders.live(visitor, asked.question(), target, message).ifPresent(refusal -> {
            replies.change(visitor.chat(), message, refusal);
            forget(visitor);
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
