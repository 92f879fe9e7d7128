package io.vzaimno.bot;

import io.vzaimno.checks.Checks;
import io.vzaimno.checks.Preview;
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
class Asking {

    private final Checks checks;
    private final Conversations conversations;
    private final Replies replies;
    private final Screens screens;
    private final OrderScreens orderScreens;
    private final ChatOrders orders;

    Asking(
            Checks checks,
            Conversations conversations,
            Replies replies,
            Screens screens,
            OrderScreens orderScreens,
            ChatOrders orders) {
        this.checks = checks;
        this.conversations = conversations;
        this.replies = replies;
        this.screens = screens;
        this.orderScreens = orderScreens;
        this.orders = orders;
    }

    /** Waits for a name from now on; the text that asks for it. */
    Content.Text forName(Visitor visitor) {
        conversations.set(visitor.chat(), new Conversation.AwaitingName());
        return checks.outage()
                .map(outage -> orderScreens.unavailable(visitor, outage.retryAt()))
                .orElseGet(() -> screens.askName(visitor));
    }

    /**
     * Takes a text that should be a name, and asks about it or says what is wrong with it.
     *
     * @param meant whether it was certainly meant to name an account, not to say something else in one word
     */
    void aboutName(Visitor visitor, long number, String text, boolean meant) {
        switch (TypedName.read(text)) {
            case TypedName.Target(var target) -> aboutTarget(visitor, number, target, meant);
            case TypedName.Refused refused -> {
                conversations.set(visitor.chat(), new Conversation.AwaitingName());
                replies.say(
                        visitor.chat(),
                        Screens.screen(Screens.homeward(visitor.words()), fault(visitor.words(), refused)));
            }
        }
    }

    /** Orders what a question offers, if it is the one that waits for an answer. */
    void confirmed(Visitor visitor, Press press) {
        switch (conversations.in(visitor.chat())) {
            case Conversation.Confirming asked
            when isAbout(press, asked.question()) -> {
                replies.answer(press.id());
                order(visitor, asked, press.message());
            }
            // The second half of a double tap.
            case Conversation.Answered answered when isAbout(press, answered.question()) -> replies.answer(press.id());
            case Conversation.Confirming _,
                    Conversation.Answered _,
                    Conversation.AwaitingName _,
                    Conversation.Wanting _,
                    Conversation.Searching _,
                    Conversation.Writing _,
                    Conversation.Passed _,
                    Conversation.Leaving _,
                    Conversation.Idle _ -> replies.outdated(visitor, press.id());
        }
    }

    void declined(Visitor visitor, Press press) {
        if (conversations.in(visitor.chat()) instanceof Conversation.Confirming asked
                && isAbout(press, asked.question())) {
            replies.answer(press.id());
            replies.change(visitor.chat(), press, orderScreens.declined(visitor));
            forget(visitor);
        } else {
            replies.outdated(visitor, press.id());
        }
    }

    /** Waits for nothing any more. */
    void forget(Visitor visitor) {
        conversations.set(visitor.chat(), new Conversation.Idle());
    }

    /** Waits for nothing any more but the means to pay for what is wanted. */
    void leave(Visitor visitor) {
        conversations.set(visitor.chat(), conversations.in(visitor.chat()).wish());
    }

    /** Does not take the next text for a part of a name or a question about a payment any more. */
    void stopListening(Visitor visitor) {
        var before = conversations.in(visitor.chat());
        if (before instanceof Conversation.Searching || before instanceof Conversation.Writing) {
            conversations.set(visitor.chat(), before.wish());
        }
    }

    private void aboutTarget(Visitor visitor, long number, Handle target, boolean meant) {
        if (orderScreens.isAffordable(visitor)) {
            ask(visitor, number, target);
        } else if (meant) {
            wait(visitor, target);
        } else {
            replies.say(visitor.chat(), orderScreens.tooExpensive(visitor));
        }
    }

    /** Asks whether to order, unless the check would fail. Looking the account up may take some seconds. */
    private void ask(Visitor visitor, long number, Handle target) {
        replies.showTyping(visitor.chat());
        var looking = checks.looksUp(visitor.user(), target)
                ? replies.mention(visitor.chat(), OrderScreens.looking(visitor, target))
                : Optional.<Integer>empty();
        var answer = answer(visitor, number, target, checks.preview(visitor.user(), target));
        looking.ifPresentOrElse(
                message -> replies.change(visitor.chat(), message, answer), () -> replies.say(visitor.chat(), answer));
    }

    private Content.Text answer(Visitor visitor, long number, Handle target, Preview preview) {
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

    /** Whoever cannot pay is shown how; once he can, his check begins. */
    private void wait(Visitor visitor, Handle target) {
        conversations.set(visitor.chat(), new Conversation.Wanting(target.value()));
        replies.say(visitor.chat(), orderScreens.noted(visitor, target));
    }

    private void order(Visitor visitor, Conversation.Confirming asked, int message) {
        var target = new Handle(asked.target());
        replies.change(visitor.chat(), message, orderScreens.ordering(visitor, target));
        orders.live(visitor, asked.question(), target, message).ifPresent(refusal -> {
            replies.change(visitor.chat(), message, refusal);
            forget(visitor);
        });
    }

    private static boolean isAbout(Press press, long question) {
        return press.question().equals(OptionalLong.of(question));
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
