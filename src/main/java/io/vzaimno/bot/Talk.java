package io.vzaimno.bot;

import com.pengrad.telegrambot.model.Message;
import io.vzaimno.language.Html;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Answers what people write: commands in every state, names where they are waited for, and all the rest. */
@Component
class Talk {

    /** What begins anew or ends; all else may be asked for on the way to the money for a check that is wanted. */
    private static final Set<Command> LEAVING =
            EnumSet.of(Command.START, Command.CHECK, Command.CANCEL, Command.DELETE_ME);

    private final Conversations conversations;
    private final Replies replies;
    private final Screens screens;
    private final Asking asking;
    private final UploadQuestions uploads;
    private final LastResult lastResult;
    private final Paying paying;
    private final Library library;
    private final Wishes wishes;
    private final Growth growth;
    private final Support support;

    Talk(
            Conversations conversations,
            Replies replies,
            Screens screens,
            Asking asking,
            UploadQuestions uploads,
            LastResult lastResult,
            Paying paying,
            Library library,
            Wishes wishes,
            Growth growth,
            Support support) {
        this.conversations = conversations;
        this.replies = replies;
        this.screens = screens;
        this.asking = asking;
        this.uploads = uploads;
        this.lastResult = lastResult;
        this.paying = paying;
        this.library = library;
        this.wishes = wishes;
        this.growth = growth;
        this.support = support;
    }

    void hear(Visitor visitor, long update, Message message) {
        var text = message.text();
        CommandLine.parse(text)
                .ifPresentOrElse(
                        line -> obey(visitor, update, message.messageId(), line),
                        () -> understand(visitor, update, message.messageId(), text));
    }

    private void understand(Visitor visitor, long update, int message, String text) {
        switch (conversations.in(visitor.chat())) {
            case Conversation.Searching _ when TypedName.isLink(text) -> understand(visitor, update, text);
            case Conversation.Searching(var check, var _) -> library.reading().search(visitor, check, text);
            case Conversation.Writing _ -> support.pass(visitor, update, message, text);
            case Conversation.Passed(var passed, var _)
            when passed == message -> support.pass(visitor, update, message, text);
            case Conversation.AwaitingName _ -> asking.aboutName(visitor, update, text, true);
            case Conversation.Idle _,
                    Conversation.Confirming _,
                    Conversation.Wanting _,
                    Conversation.Passed _,
                    Conversation.Leaving _,
                    Conversation.Answered _ -> understand(visitor, update, text);
        }
    }

    /** What nobody has asked for may be a name, too. */
    private void understand(Visitor visitor, long update, String text) {
        var meant = TypedName.looksMeant(text);
        if (meant || TypedName.read(text) instanceof TypedName.Target) {
            asking.aboutName(visitor, update, text, meant);
        } else {
            hint(visitor, visitor.words().html("unknown.text"));
        }
    }

    private void obey(Visitor visitor, long update, int message, CommandLine line) {
        var before = conversations.in(visitor.chat());
        var command = Command.named(line.word());
        var after = command.filter(LEAVING::contains).isPresent() ? new Conversation.Idle() : before.wish();
        if (!after.equals(before)) {
            conversations.set(visitor.chat(), after);
        }
        var heard = new Heard(update, message, line.argument());
        command.ifPresentOrElse(
                known -> obey(visitor, heard, known, before),
                () -> replies.say(visitor.chat(), screens.unknownCommand(visitor)));
    }

    private void obey(Visitor visitor, Heard heard, Command command, Conversation before) {
        var chat = visitor.chat();
        switch (command) {
            case START -> replies.say(chat, screens.home(visitor));
            case CHECK -> check(visitor, heard.update(), heard.argument());
            case LAST -> lastResult.send(visitor, heard.update());
            case HISTORY -> library.history().say(visitor);
            case LANGUAGE -> replies.say(chat, screens.languages(visitor));
            case DELETE_ME -> wishes.farewell().ask(visitor, heard.update());
            case BALANCE -> replies.say(chat, screens.balance(visitor));
            case BUY -> paying.offer(visitor);
            case REFERRAL -> growth.inviting().show(visitor);
            case GIFT -> growth.presents().typed(visitor, heard.message(), heard.argument());
            case PROMO -> growth.promos().typed(visitor, heard.update(), heard.argument());
            case PAYSUPPORT -> support.typed(visitor, heard.update(), heard.message(), heard.argument());
            case TERMS -> replies.say(chat, screens.terms(visitor));
            case PRIVACY -> replies.say(chat, screens.privacy(visitor));
            case HELP -> replies.say(chat, screens.help(visitor));
            case CANCEL -> hint(visitor, cancelled(visitor, before, uploads.cancel(visitor)));
        }
    }

    private void check(Visitor visitor, long update, String name) {
        if (name.isEmpty()) {
            replies.say(visitor.chat(), asking.forName(visitor));
        } else {
            asking.aboutName(visitor, update, name, true);
        }
    }

    /** @param uploads whether files were waiting */
    private static Html cancelled(Visitor visitor, Conversation before, boolean uploads) {
        return uploads ? visitor.words().html("cancel.done") : cancelled(visitor, before);
    }

    private static Html cancelled(Visitor visitor, Conversation before) {
        return switch (before) {
            case Conversation.AwaitingName _,
                    Conversation.Confirming _,
                    Conversation.Wanting _,
                    Conversation.Searching _,
                    Conversation.Writing _,
                    Conversation.Leaving _ -> visitor.words().html("cancel.done");
            case Conversation.Passed passed
            when passed.wanted().isPresent() -> visitor.words().html("cancel.done");
            case Conversation.Idle _, Conversation.Passed _, Conversation.Answered _ ->
                visitor.words().html("cancel.nothing");
        };
    }

    private void hint(Visitor visitor, Html text) {
        replies.say(visitor.chat(), screens.hint(visitor, text));
    }

    /**
     * A command that was typed.
     *
     * @param update by which it came; another one when it is corrected
     * @param message in which it stands, corrected or not
     */
    private record Heard(long update, int message, String argument) {}
}
