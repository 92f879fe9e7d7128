package io.vzaimno.bot;

import com.pengrad.telegrambot.model.CallbackQuery;
import com.pengrad.telegrambot.model.Chat;
import com.pengrad.telegrambot.model.Message;
import com.pengrad.telegrambot.model.message.MaybeInaccessibleMessage;
import io.vzaimno.chat.Action;
import io.vzaimno.payments.PaymentMethod;
import io.vzaimno.telegram.api.Content;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Does what pressed buttons ask for. Every press is answered, and that first. */
@Component
class Presses {

    private final Visitors visitors;
    private final Replies replies;
    private final Screens screens;
    private final Asking asking;
    private final UploadQuestions uploads;
    private final LastResult last;
    private final Leaving leaving;
    private final Paying paying;
    private final Library library;
    private final Wishes wishes;
    private final Repetitions repetitions;
    private final Growth growth;

    Presses(
            Visitors visitors,
            Replies replies,
            Screens screens,
            Asking asking,
            UploadQuestions uploads,
            LastResult last,
            Leaving leaving,
            Paying paying,
            Library library,
            Wishes wishes,
            Repetitions repetitions,
            Growth growth) {
        this.visitors = visitors;
        this.replies = replies;
        this.screens = screens;
        this.asking = asking;
        this.uploads = uploads;
        this.last = last;
        this.leaving = leaving;
        this.paying = paying;
        this.library = library;
        this.wishes = wishes;
        this.repetitions = repetitions;
        this.growth = growth;
    }

    void answer(long update, CallbackQuery query) {
        var visitor = visitors.pressing(query.from());
        var message = query.maybeInaccessibleMessage();
        var known = query.data() == null ? Optional.<Action.Press>empty() : Action.pressed(query.data());
        if (known.isEmpty() || message == null || message.chat().type() != Chat.Type.Private) {
            replies.outdated(visitor, query.id());
        } else if (repetitions.isSecondTap(visitor.chat(), message.messageId(), query)) {
            replies.answer(query.id());
        } else {
            asking.stopListening(visitor);
            answer(
                    visitor,
                    new Press(
                            query.id(),
                            update,
                            message.messageId(),
                            isText(message),
                            known.get().subject()),
                    known.get().action());
            repetitions.answered(visitor.chat(), query);
        }
    }

    private void answer(Visitor visitor, Press press, Action action) {
        switch (action) {
            case HOME -> show(visitor, press, screens.home(visitor));
            case CHECK -> ask(visitor, press, true);
            case EXPORT -> show(visitor, press, screens.export(visitor));
            case NEW_CHECK -> ask(visitor, press, false);
            case NEW_EXPORT -> {
                replies.answer(press.id());
                replies.say(visitor.chat(), screens.export(visitor));
            }
            case CONFIRM -> asking.confirmed(visitor, press);
            case DECLINE -> asking.declined(visitor, press);
            case ACCEPT -> uploads.accepted(visitor, press);
            case DISCARD -> uploads.discarded(visitor, press);
            case BUY -> paying.offer(visitor, press);
            case TARIFF -> paying.chosen(visitor, press);
            case PAY_STARS -> paying.pay(visitor, press, PaymentMethod.TELEGRAM_STARS);
            case PAY_ROUBLES -> paying.pay(visitor, press, PaymentMethod.ROBOKASSA);
            case REFERRAL -> growth.inviting().show(visitor, press);
            case GIFT -> growth.presents().offer(visitor, press);
            case GIVE -> growth.presents().chosen(visitor, press);
            case TAKE_BACK -> growth.presents().takenBack(visitor, press);
            case SHOW -> last.pressed(visitor, press);
            case LEAVE -> leaving.pressed(visitor, press);
            case RESULT -> library.reading().result(visitor, press);
            case OPEN -> library.reading().open(visitor, press);
            case LIST -> library.reading().list(visitor, press);
            case CHANGES -> library.reading().changes(visitor, press);
            case SEARCH -> library.reading().askWhom(visitor, press);
            case FILES -> library.reading().files(visitor, press);
            case FILE -> library.reading().file(visitor, press);
            case HIDING -> library.hidings().show(visitor, press);
            case HIDE -> library.hidings().hide(visitor, press);
            case UNHIDE -> library.hidings().unhide(visitor, press);
            case HISTORY -> library.history().show(visitor, press);
            case SPEAK -> wishes.languages().chosen(visitor, press);
            case FORGET_ME -> wishes.farewell().confirmed(visitor, press);
        }
    }

    /** One that is too old to be seen is taken for a text; changing it will show. */
    private static boolean isText(MaybeInaccessibleMessage message) {
        return !(message instanceof Message seen) || seen.text() != null;
    }

    /** Leads away from whatever was asked. */
    private void show(Visitor visitor, Press press, Content.Text screen) {
        replies.answer(press.id());
        asking.leave(visitor);
        replies.change(visitor.chat(), press, screen);
    }

    private void ask(Visitor visitor, Press press, boolean inPlace) {
        replies.answer(press.id());
        var question = asking.forName(visitor);
        if (inPlace) {
            replies.change(visitor.chat(), press, question);
        } else {
            replies.say(visitor.chat(), question);
        }
    }
}
