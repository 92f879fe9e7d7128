package io.vzaimno.bot;

import io.vzaimno.wording.Html;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Answers what people write: commands in every state, names where they are waited for, and all the rest. */
@Component
class Talk {

    /** What somebody who wants to pay for a check asks for on the way. */
    private static final Set<Command> KEEPING =
            EnumSet.of(Command.BUY, Command.PROMO, Command.BALANCE, Command.PAYSUPPORT, Command.TERMS, Command.PRIVACY);

    private final Conversations conversations;
    private final Replies replies;
    private final Screens screens;
    private final Asking asking;
    private final LastResult lastResult;
    private final Paying paying;
    private final Library library;
    private final Wishes wishes;
    private final Growth growth;

    Talk(
            Conversations conversations,
            Replies replies,
            Screens screens,
            Asking asking,
            LastResult lastResult,
            Paying paying,
            Library library,
            Wishes wishes,
            Growth growth) {
        this.conversations = conversations;
        this.replies = replies;
        this.screens = screens;
        this.asking = asking;
        this.lastResult = lastResult;
        this.paying = paying;
        this.library = library;
        this.wishes = wishes;
        this.growth = growth;
    }

    void hear(Visitor visitor, long update, String text) {
        var line = CommandLine.parse(text);
        if (line.isPresent()) {
            obey(visitor, update, line.get());
        } else if (conversations.in(visitor.chat()) instanceof Conversation.Searching(var check)) {
            library.reading().search(visitor, check, text);
        } else if (isName(visitor, text)) {
            asking.aboutName(visitor, update, text);
        } else {
            hint(visitor, visitor.words().html("unknown.text"));
        }
    }

    /** Answers what cannot be read; whatever is waited for is waited for still. */
    void puzzle(Visitor visitor, OtherContent content) {
        switch (content) {
            case PICTURE -> hint(visitor, visitor.words().html("unknown.picture"));
            case SOUND -> hint(visitor, visitor.words().html("unknown.voice"));
            case OTHER -> hint(visitor, visitor.words().html("unknown.content"));
            case REMARK -> {}
        }
    }

    private boolean isName(Visitor visitor, String text) {
        return TypedName.read(text) instanceof TypedName.Target
                || TypedName.looksMeant(text)
                || conversations.in(visitor.chat()) instanceof Conversation.AwaitingName;
    }

    private void obey(Visitor visitor, long update, CommandLine line) {
        var before = conversations.in(visitor.chat());
        var command = Command.named(line.word());
        if (!(before instanceof Conversation.Wanting
                && command.filter(KEEPING::contains).isPresent())) {
            conversations.set(visitor.chat(), new Conversation.Idle());
        }
        command.ifPresentOrElse(
                known -> obey(visitor, update, known, line.argument(), before),
                () -> replies.say(visitor.chat(), screens.unknownCommand(visitor)));
    }

    private void obey(Visitor visitor, long update, Command command, String argument, Conversation before) {
        var chat = visitor.chat();
        switch (command) {
            case START -> replies.say(chat, screens.home(visitor));
            case CHECK -> check(visitor, update, argument);
            case LAST -> lastResult.send(visitor, update);
            case HISTORY -> library.history().say(visitor);
            case LANGUAGE -> replies.say(chat, screens.languages(visitor));
            case DELETE_ME -> wishes.farewell().ask(visitor, update);
            case BALANCE -> replies.say(chat, screens.balance(visitor));
            case BUY -> paying.offer(visitor);
            case REFERRAL -> growth.inviting().show(visitor);
            case GIFT -> growth.presents().typed(visitor, update, argument);
            case PROMO -> growth.promos().typed(visitor, update, argument);
            case PAYSUPPORT -> replies.say(chat, screens.paySupport(visitor));
            case TERMS -> replies.say(chat, screens.terms(visitor));
            case PRIVACY -> replies.say(chat, screens.privacy(visitor));
            case HELP -> replies.say(chat, screens.help(visitor));
            case CANCEL -> hint(visitor, cancelled(visitor, before));
        }
    }

    private void check(Visitor visitor, long update, String name) {
        if (name.isEmpty()) {
            replies.say(visitor.chat(), asking.forName(visitor));
        } else {
            asking.aboutName(visitor, update, name);
        }
    }

    private static Html cancelled(Visitor visitor, Conversation before) {
        return switch (before) {
            case Conversation.AwaitingName _,
                    Conversation.Confirming _,
                    Conversation.Searching _,
                    Conversation.Leaving _ -> visitor.words().html("cancel.done");
            case Conversation.Wanting _, Conversation.Idle _, Conversation.Answered _ ->
                visitor.words().html("cancel.nothing");
        };
    }

    private void hint(Visitor visitor, Html text) {
        replies.say(visitor.chat(), screens.hint(visitor, text));
    }
}
