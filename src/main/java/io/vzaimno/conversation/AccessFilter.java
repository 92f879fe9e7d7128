package io.vzaimno.conversation;

import com.pengrad.telegrambot.model.Chat;
import com.pengrad.telegrambot.model.ChatMemberUpdated;
import com.pengrad.telegrambot.model.Message;
import com.pengrad.telegrambot.model.Update;
import com.pengrad.telegrambot.model.User;
import io.vzaimno.accounts.Admins;
import io.vzaimno.accounts.Blocks;
import io.vzaimno.accounts.UserId;
import io.vzaimno.maintenance.Maintenance;
import io.vzaimno.telegram.inbox.UpdateHandler;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Decides whose updates are handled. Admins' always are. Blocked users' are not, nor for a while those of users who exceed the
 * rate limit, nor anyone's while the service is closed. Payments are taken from everyone.
 */
@Component
class AccessFilter implements UpdateHandler {

    private final Blocks blocks;
    private final RateLimiter rateLimiter;
    private final Admins admins;
    private final Maintenance maintenance;
    private final AccessNotices notices;
    private final Dispatcher dispatcher;

    AccessFilter(
            Blocks blocks,
            RateLimiter rateLimiter,
            Admins admins,
            Maintenance maintenance,
            AccessNotices notices,
            Dispatcher dispatcher) {
        this.blocks = blocks;
        this.rateLimiter = rateLimiter;
        this.admins = admins;
        this.maintenance = maintenance;
        this.notices = notices;
        this.dispatcher = dispatcher;
    }

    @Override
    public void handle(Update update) {
        var person = person(update).filter(user -> !user.isBot());
        if (person.isEmpty() || isPayment(update)) {
            dispatcher.handle(update, Access.ALL);
        } else {
            handle(update, person.get());
        }
    }

    /** A fault of ours is no reason to be silent, but to those whose updates are not handled anyway. */
    @Override
    public void givenUp(Update update) {
        person(update)
                .filter(user -> !user.isBot())
                .filter(user -> !blocks.contains(new UserId(user.id())))
                .ifPresent(user -> notices.sorry(update, user, isPayment(update)));
    }

    private void handle(Update update, User person) {
        var user = new UserId(person.id());
        if (admins.find(user).isPresent()) {
            dispatcher.handle(update, Access.ADMINS);
        } else if (!blocks.contains(user)) {
            limit(update, person);
        }
    }

    private void limit(Update update, User person) {
        switch (rateLimiter.ask(person.id(), update.updateId())) {
            case HEARD -> dispatchIfOpen(update, person);
            case JUST_MUTED -> notices.mute(update, person, rateLimiter.pause());
            case MUTED -> {}
        }
    }

    private void dispatchIfOpen(Update update, User person) {
        var closure = maintenance.current();
        if (closure.isPresent() && !AccessNotices.isInGroup(update)) {
            notices.closed(update, person, closure.get());
        } else {
            dispatcher.handle(update, Access.ALL);
        }
    }

    /** A checkout, or what tells that money has changed hands. */
    private static boolean isPayment(Update update) {
        var message = update.message();
        return update.preCheckoutQuery() != null
                || (message != null && (message.successfulPayment() != null || message.refundedPayment() != null));
    }

    private static Optional<User> person(Update update) {
        return Stream.of(
                        Optional.ofNullable(update.message()).map(Message::from),
                        Optional.ofNullable(update.editedMessage()).map(Message::from),
                        Optional.ofNullable(update.callbackQuery()).map(query -> query.from()),
                        Optional.ofNullable(update.myChatMember())
                                .filter(change -> change.chat().type() != Chat.Type.Private)
                                .map(ChatMemberUpdated::from))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
