package io.vzaimno.bot;

import com.pengrad.telegrambot.model.CallbackQuery;
import com.pengrad.telegrambot.model.Chat;
import com.pengrad.telegrambot.model.Message;
import com.pengrad.telegrambot.model.Update;
import io.vzaimno.admin.Administration;
import io.vzaimno.admin.Answer;
import io.vzaimno.admin.Visit;
import io.vzaimno.operations.Operator;
import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.api.Telegram;
import io.vzaimno.telegram.api.TelegramUnavailable;
import io.vzaimno.telegram.outbox.Outbox;
import io.vzaimno.telegram.outbox.OutgoingMessage;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Leads operators through their screens. What they type there is deleted, the more so as it may be secret. */
@Component
class AdminTalk {

    private static final Logger log = LoggerFactory.getLogger(AdminTalk.class);
    private static final String COMMAND = "admin";

    private final Administration administration;
    private final Visitors visitors;
    private final Replies replies;
    private final Screens screens;
    private final Telegram telegram;
    private final Menu menu;
    private final Outbox outbox;
    private final Repetitions repetitions;
    private final Conversations conversations;

    AdminTalk(
            Administration administration,
            Visitors visitors,
            Replies replies,
            Screens screens,
            Telegram telegram,
            Menu menu,
            Outbox outbox,
            Repetitions repetitions,
            Conversations conversations) {
        this.administration = administration;
        this.visitors = visitors;
        this.replies = replies;
        this.screens = screens;
        this.telegram = telegram;
        this.menu = menu;
        this.outbox = outbox;
        this.repetitions = repetitions;
        this.conversations = conversations;
    }

    /** Whether it belongs to the screens; all else is an operator's as it is anybody's. */
    boolean takes(Update update, Operator operator) {
        if (update.callbackQuery() != null) {
            return pressed(update.updateId(), update.callbackQuery(), operator);
        }
        var message = update.message() == null ? update.editedMessage() : update.message();
        return message != null
                && message.chat().type() == Chat.Type.Private
                && message.text() != null
                && heard(update.updateId(), message, operator);
    }

    private boolean pressed(long number, CallbackQuery query, Operator operator) {
        var path = Optional.ofNullable(query.data()).flatMap(Administration::path);
        var message = query.maybeInaccessibleMessage();
        if (message == null || message.chat().type() != Chat.Type.Private) {
            return false;
        }
        if (path.isEmpty()) {
            administration.forget(message.chat().id());
            return false;
        }
        var visitor = visitors.known(query.from());
        if (repetitions.isSecondTap(visitor.chat(), message.messageId(), query)) {
            replies.answer(query.id());
        } else {
            var visit = new Visit(operator, visitor.chat(), number, visitor.words());
            answer(visitor, visit, query, message.messageId(), path.get());
            repetitions.answered(visitor.chat(), query);
        }
        return true;
    }

    private void answer(Visitor visitor, Visit visit, CallbackQuery query, int message, String path) {
        if (administration.takesLong(path)) {
            replies.answer(query.id());
            replies.change(visitor.chat(), message, worked(visit, message, path));
        } else {
            respond(visitor, query, message, administration.pressed(visit, message, path));
        }
    }

    private void respond(Visitor visitor, CallbackQuery query, int message, Answer answer) {
        switch (answer) {
            case Answer.Screen(var screen) -> {
                replies.answer(query.id());
                replies.change(visitor.chat(), message, screen);
            }
            case Answer.Nothing _ -> replies.answer(query.id());
            case Answer.Outdated _ -> replies.outdated(visitor, query.id());
        }
    }

    /** What to show after a press that is answered; where that is nothing, it leads to the beginning. */
    private Content.Text worked(Visit visit, int message, String path) {
        return switch (administration.pressed(visit, message, path)) {
            case Answer.Screen(var screen) -> screen;
            case Answer.Nothing _, Answer.Outdated _ -> administration.open(visit);
        };
    }

    private boolean heard(long number, Message message, Operator operator) {
        var visitor = visitors.known(message.from());
        var visit = new Visit(operator, visitor.chat(), number, visitor.words());
        var line = CommandLine.parse(message.text());
        if (line.isPresent()) {
            return obeyed(visitor, visit, line.get());
        }
        if (administration.waiting(visit.chat()).isPresent()) {
            typed(visit, message);
            return true;
        }
        return Administration.isSecret(message.text()) && hidden(visit, visitor, message);
    }

    private boolean obeyed(Visitor visitor, Visit visit, CommandLine line) {
        if (line.word().equalsIgnoreCase(COMMAND)) {
            replies.say(visit.chat(), administration.open(visit));
            menu.show(visit.chat(), visit.words());
            return true;
        }
        if (Command.named(line.word()).equals(Optional.of(Command.CANCEL)) && administration.isAsking(visit.chat())) {
            cancel(visitor, visit);
            return true;
        }
        administration.forget(visit.chat());
        return false;
    }

    /** What the screens ask for, and whatever was asked before. Told first: handled again, there would be nothing to cancel. */
    private void cancel(Visitor visitor, Visit visit) {
        replies.say(visit.chat(), screens.hint(visitor, visit.words().html("cancel.done")));
        var asking = administration.waiting(visit.chat());
        conversations.set(visit.chat(), new Conversation.Idle());
        var first = administration.open(visit);
        // Nobody misses it if it fails.
        asking.ifPresent(message -> telegram.edit(visit.chat(), message, first));
    }

    /** Nothing of it may be handled again: the text would then lie about, and the act may be done. */
    private void typed(Visit visit, Message message) {
        delete(visit, message);
        administration.typed(visit, message.text()).ifPresent(typed -> {
            try {
                replies.change(visit.chat(), typed.message(), typed.screen());
            } catch (TelegramUnavailable e) {
                log.atWarn().addKeyValue("reason", e.getMessage()).log("An operator does not see what came of it");
            }
        });
    }

    /** Somebody has sent a login without being asked for one. */
    private boolean hidden(Visit visit, Visitor visitor, Message message) {
        delete(visit, message);
        try {
            replies.say(visitor.chat(), screens.hint(visitor, visitor.words().html("admin.secret_unasked")));
        } catch (TelegramUnavailable e) {
            log.atWarn().addKeyValue("reason", e.getMessage()).log("An operator is not told of a deleted secret");
        }
        return true;
    }

    /** Through the outbox it is told also if Telegram is away, which may be why it could not be deleted. */
    private void delete(Visit visit, Message message) {
        if (!telegram.delete(visit.chat(), message.messageId())) {
            log.warn("What an operator typed could not be deleted");
            var warning =
                    new Content.Text(visit.words().html("admin.not_deleted").value());
            outbox.add(OutgoingMessage.admin("not-deleted:" + visit.number(), visit.chat(), warning));
        }
    }
}
