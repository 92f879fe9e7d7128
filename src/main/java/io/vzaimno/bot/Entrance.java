package io.vzaimno.bot;

import com.pengrad.telegrambot.model.Chat;
import com.pengrad.telegrambot.model.ChatMemberUpdated;
import com.pengrad.telegrambot.model.Message;
import com.pengrad.telegrambot.model.Update;
import com.pengrad.telegrambot.model.User;
import io.vzaimno.accounts.Blocks;
import io.vzaimno.accounts.UserId;
import io.vzaimno.operations.Maintenance;
import io.vzaimno.operations.Operators;
import io.vzaimno.telegram.inbox.UpdateHandler;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Decides who is heard. Operators always are. Blocked people are not, nor for a while those who ask too much, nor anybody
 * while the service is closed. Money is taken in from everybody.
 */
@Component
class Entrance implements UpdateHandler {

    private final Blocks blocks;
    private final Allowances allowances;
    private final Operators operators;
    private final Maintenance maintenance;
    private final Rooms rooms;

    Entrance(Blocks blocks, Allowances allowances, Operators operators, Maintenance maintenance, Rooms rooms) {
        this.blocks = blocks;
        this.allowances = allowances;
        this.operators = operators;
        this.maintenance = maintenance;
        this.rooms = rooms;
    }

    @Override
    public void handle(Update update) {
        var person = person(update).filter(user -> !user.isBot());
        if (person.isEmpty() || isPayment(update)) {
            rooms.bot(update);
        } else {
            meet(update, person.get());
        }
    }

    /** A fault of ours is no reason to be silent, but to those who are not heard anyway. */
    @Override
    public void givenUp(Update update) {
        person(update)
                .filter(user -> !user.isBot())
                .filter(user -> !blocks.contains(new UserId(user.id())))
                .ifPresent(user -> rooms.sorry(update, user, isPayment(update)));
    }

    /** Operators first: nobody shuts them out. */
    private void meet(Update update, User person) {
        var user = new UserId(person.id());
        var operator = operators.find(user);
        if (operator.isPresent()) {
            rooms.operator(update, operator.get());
        } else if (!blocks.contains(user)) {
            hear(update, person);
        }
    }

    private void hear(Update update, User person) {
        switch (allowances.ask(person.id(), update.updateId())) {
            case HEARD -> lead(update, person);
            case JUST_MUTED -> rooms.mute(update, person, allowances.pause());
            case MUTED -> {}
        }
    }

    private void lead(Update update, User person) {
        maintenance
                .current()
                .ifPresentOrElse(closure -> rooms.closed(update, person, closure), () -> rooms.bot(update));
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
