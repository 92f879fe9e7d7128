package io.vzaimno.conversation;

import org.springframework.stereotype.Component;

/** Answers what users write: commands in every state, texts where they are waited for, and all the rest. */
@Component
class TextDispatcher {

    /** Ends whatever is waited for, which the kernel knows best. */
    private static final Command CANCEL = Command.listed("cancel", 110, words -> words.plain("command.cancel"))
            .beginningAnew();

    private final Topics topics;
    private final Conversations conversations;
    private final Replies replies;
    private final Steps steps;
    private final MessageEraser eraser;

    TextDispatcher(Topics topics, Conversations conversations, Replies replies, Steps steps, MessageEraser eraser) {
        this.topics = topics;
        this.conversations = conversations;
        this.replies = replies;
        this.steps = steps;
        this.eraser = eraser;
        topics.command(CANCEL, (_, _) -> new Step.Silent());
    }

    void answer(BotUser user, TypedText text, Access access) {
        CommandLine.parse(text.text())
                .ifPresentOrElse(line -> obey(user, text, line, access), () -> understand(user, text));
    }

    private void obey(BotUser user, TypedText text, CommandLine line, Access access) {
        var before = conversations.in(user.chat());
        var command = topics.command(line.word(), access);
        if (command.map(Topics.Registered::about).filter(CANCEL::equals).isPresent()) {
            cancel(user, text, before);
            return;
        }
        var after = command.filter(found -> found.about().beginsAnew()).isPresent()
                ? new Conversation.Idle()
                : before.wish();
        if (!after.equals(before)) {
            conversations.set(user.chat(), after);
        }
        var typed = new TypedCommand(text.update(), text.message(), line.argument());
        var step = command.map(found -> found.handler().apply(user, typed))
                .orElseGet(() -> new Step.Say(Screens.unknownCommand(user)));
        steps.take(user, text.update(), step);
    }

    /** Told first: handled again, there would be nothing to cancel. */
    private void cancel(BotUser user, TypedText text, Conversation before) {
        var hasCancelled = topics.cancel(user) || before.isCancellable();
        replies.say(
                user.chat(), Screens.hint(user, user.words().html(hasCancelled ? "cancel.done" : "cancel.nothing")));
        conversations.set(user.chat(), new Conversation.Idle());
        if (before instanceof Conversation.Asking asked) {
            // Trouble with it is of no importance.
            topics.dialogueFor(asked.what())
                    .map(dialogue -> dialogue.beginning(user, text.update()))
                    .ifPresent(step -> steps.take(user, text.update(), asked, step));
        }
    }

    private void understand(BotUser user, TypedText text) {
        var state = conversations.in(user.chat());
        if (state instanceof Conversation.Asking asked) {
            topics.dialogueFor(asked.what())
                    .ifPresentOrElse(dialogue -> take(user, text, asked, dialogue), () -> other(user, text));
            return;
        }
        var filtered = topics.filtered(user, text);
        if (filtered.isPresent()) {
            steps.take(user, text.update(), filtered.get());
            return;
        }
        switch (topics.typed(user, text, state)) {
            case Step.NotTaken _ -> other(user, text);
            case Step step -> steps.take(user, text.update(), step);
        }
    }

    private void other(BotUser user, TypedText text) {
        steps.take(user, text.update(), topics.otherText(user, text));
    }

    /** Whatever comes of it, the same text must not be taken twice. */
    private void take(BotUser user, TypedText text, Conversation.Asking asked, Dialogue dialogue) {
        if (dialogue.erasesTexts()) {
            eraser.erase(user, text);
        }
        conversations.set(user.chat(), new Conversation.Idle());
        var step = dialogue.typed(user, text, asked);
        steps.take(
                user,
                text.update(),
                asked,
                step instanceof Step.Outdated ? dialogue.beginning(user, text.update()) : step);
    }
}
