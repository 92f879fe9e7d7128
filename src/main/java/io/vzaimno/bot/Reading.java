package io.vzaimno.bot;

import io.vzaimno.chat.CheckMessages;
import io.vzaimno.chat.FileKind;
import io.vzaimno.checks.Check;
import io.vzaimno.checks.CheckId;
import io.vzaimno.checks.Checks;
import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.outbox.Outbox;
import io.vzaimno.telegram.outbox.OutgoingMessage;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lets results be read in the chat: one message, page by page. */
@Component
class Reading {

    private final Checks checks;
    private final OwnResults own;
    private final ReadingScreens screens;
    private final CheckMessages messages;
    private final Conversations conversations;
    private final Replies replies;
    private final Outbox outbox;

    Reading(
            Checks checks,
            OwnResults own,
            ReadingScreens screens,
            CheckMessages messages,
            Conversations conversations,
            Replies replies,
            Outbox outbox) {
        this.checks = checks;
        this.own = own;
        this.screens = screens;
        this.messages = messages;
        this.conversations = conversations;
        this.replies = replies;
        this.outbox = outbox;
    }

    void result(Visitor visitor, Press press) {
        own.pressed(visitor, press, (check, _) -> change(visitor, press, screens.result(visitor, check)));
    }

    /** Below a file, whose message cannot become another screen. */
    void open(Visitor visitor, Press press) {
        own.pressed(visitor, press, (check, _) -> replies.say(visitor.chat(), screens.result(visitor, check)));
    }

    void list(Visitor visitor, Press press) {
        own.pressed(
                visitor,
                press,
                (check, spot) -> showOrReturn(visitor, press, check, screens.list(visitor, check, spot)));
    }

    void changes(Visitor visitor, Press press) {
        own.pressed(
                visitor,
                press,
                (check, spot) -> showOrReturn(visitor, press, check, screens.changes(visitor, check, spot.number())));
    }

    void files(Visitor visitor, Press press) {
        own.pressed(visitor, press, (check, _) -> change(visitor, press, screens.files(visitor, check)));
    }

    /** Sends the file that a button is about: at once by its name at Telegram, if it was sent before. */
    void file(Visitor visitor, Press press) {
        var end = press.subject().lastIndexOf(':');
        var kind = Stream.of(FileKind.values())
                .filter(known -> known.name().equals(press.subject().substring(end + 1)))
                .findFirst();
        if (end < 0 || kind.isEmpty()) {
            replies.outdated(visitor, press.id());
        } else {
            var about = press.about(press.subject().substring(0, end));
            own.pressed(visitor, about, (check, _) -> send(visitor, press, check, kind.get()));
        }
    }

    /** Waits for a part of a name from now on. */
    void askWhom(Visitor visitor, Press press) {
        own.pressed(visitor, press, (check, _) -> {
            var wanted = conversations.in(visitor.chat()).wanted();
            conversations.set(
                    visitor.chat(), new Conversation.Searching(check.id().toString(), wanted));
            change(visitor, press, screens.askWhom(visitor, check));
        });
    }

    /** Looks for somebody in the result that is being searched. */
    void search(Visitor visitor, String check, String text) {
        checks.find(new CheckId(UUID.fromString(check)))
                .filter(found -> found.user().equals(visitor.user()))
                .ifPresent(found -> {
                    var part = SearchedName.of(text);
                    var people = checks.search(found.id(), part, ReadingScreens.LINES + 1);
                    replies.say(
                            visitor.chat(),
                            found.expired()
                                    ? screens.result(visitor, found)
                                    : screens.found(visitor, found, part, people));
                });
    }

    private void send(Visitor visitor, Press press, Check check, FileKind kind) {
        messages.file(check, visitor.account(), kind)
                .ifPresentOrElse(
                        file -> outbox.add(OutgoingMessage.result("file:" + press.id(), visitor.chat(), file)),
                        () -> change(
                                visitor,
                                press,
                                check.expired() ? screens.result(visitor, check) : screens.files(visitor, check)));
    }

    /** A screen that is not to be had any more leads back to the numbers, which tell why. */
    private void showOrReturn(Visitor visitor, Press press, Check check, Optional<Content.Text> screen) {
        change(visitor, press, screen.orElseGet(() -> screens.result(visitor, check)));
    }

    private void change(Visitor visitor, Press press, Content.Text screen) {
        replies.change(visitor.chat(), press, screen);
    }
}
