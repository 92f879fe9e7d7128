package io.vzaimno.checks.chat;

import io.vzaimno.checks.Check;
import io.vzaimno.checks.CheckId;
import io.vzaimno.checks.Checks;
import io.vzaimno.conversation.Action;
import io.vzaimno.conversation.BotUser;
import io.vzaimno.conversation.Conversation;
import io.vzaimno.conversation.Conversations;
import io.vzaimno.conversation.Press;
import io.vzaimno.conversation.Step;
import io.vzaimno.conversation.Topic;
import io.vzaimno.conversation.Topics;
import io.vzaimno.conversation.TypedText;
import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.outbox.Outbox;
import io.vzaimno.telegram.outbox.OutgoingMessage;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lets results be read in the chat: one message, page by page. */
@Component
class ResultBrowser implements Topic {

    /** Shows a result in a new message; about the check. */
    static final Action OPEN = new Action("open");

    /** Shows a page of a list; about the check, the list and the page. */
    static final Action LIST = new Action("list");

    /** Shows a page of what has changed; about the check and the page. */
    static final Action CHANGES = new Action("changes");

    /** Asks for a part of a name to look for; about the check. */
    static final Action SEARCH = new Action("search");

    /** Offers the files of a result; about the check. */
    static final Action FILES = new Action("files");

    /** Sends a file of a result; about the check and the kind of file. */
    static final Action FILE = new Action("file");

    private final Checks checks;
    private final OwnResults own;
    private final ResultScreens screens;
    private final CheckMessages messages;
    private final Conversations conversations;
    private final Outbox outbox;

    ResultBrowser(
            Checks checks,
            OwnResults own,
            ResultScreens screens,
            CheckMessages messages,
            Conversations conversations,
            Outbox outbox) {
        this.checks = checks;
        this.own = own;
        this.screens = screens;
        this.messages = messages;
        this.conversations = conversations;
        this.outbox = outbox;
    }

    @Override
    public void register(Topics topics) {
        topics.button(
                Action.RESULT, (user, press) -> own.of(user, press, (check, _) -> show(screens.result(user, check))));
        // Below a file, whose message cannot become another screen.
        topics.button(
                OPEN, (user, press) -> own.of(user, press, (check, _) -> new Step.Say(screens.result(user, check))));
        topics.button(
                LIST,
                (user, press) ->
                        own.of(user, press, (check, at) -> showOrReturn(user, check, screens.list(user, check, at))));
        topics.button(
                CHANGES,
                (user, press) -> own.of(
                        user,
                        press,
                        (check, at) -> showOrReturn(user, check, screens.changes(user, check, at.number()))));
        topics.button(FILES, (user, press) -> own.of(user, press, (check, _) -> show(screens.files(user, check))));
        topics.button(FILE, this::file);
        topics.button(SEARCH, this::askWhom);
        topics.text(Conversation.Searching.class, this::search);
    }

    /** Sends the file that a button is about: at once by its name at Telegram, if it was sent before. */
    private Step file(BotUser user, Press press) {
        var end = press.subject().lastIndexOf(':');
        var kind = Stream.of(FileKind.values())
                .filter(known -> known.name().equals(press.subject().substring(end + 1)))
                .findFirst();
        return end < 0 || kind.isEmpty()
                ? new Step.Outdated()
                : own.of(
                        user,
                        press.about(press.subject().substring(0, end)),
                        (check, _) -> new Step.Work(() -> send(user, press, check, kind.get())));
    }

    /** Waits for a part of a name from now on. */
    private Step askWhom(BotUser user, Press press) {
        return own.of(user, press, (check, _) -> {
            var wanted = conversations.in(user.chat()).wanted();
            conversations.set(user.chat(), new Conversation.Searching(check.id().toString(), wanted));
            return show(screens.askWhom(user, check));
        });
    }

    /** Looks for a name in the result that is being searched. A link has no part of a name. */
    private Step search(BotUser user, TypedText typed, Conversation.Searching searching) {
        if (TypedName.isLink(typed.text())) {
            return new Step.NotTaken();
        }
        return checks.find(new CheckId(UUID.fromString(searching.check())))
                .filter(found -> found.user().equals(user.id()))
                .<Step>map(found -> new Step.Say(found(user, found, SearchedName.of(typed.text()))))
                .orElseGet(Step.Silent::new);
    }

    private Content.Text found(BotUser user, Check check, String part) {
        return check.expired()
                ? screens.result(user, check)
                : screens.found(user, check, part, checks.search(check.id(), part, ResultScreens.LINES + 1));
    }

    private Step send(BotUser user, Press press, Check check, FileKind kind) {
        var file = messages.file(check, user.account(), kind);
        if (file.isEmpty()) {
            return show(check.expired() ? screens.result(user, check) : screens.files(user, check));
        }
        outbox.add(OutgoingMessage.result("file:" + press.id(), user.chat(), file.get()));
        return new Step.Silent();
    }

    /** A screen that is not to be had any more leads back to the numbers, which tell why. */
    private Step showOrReturn(BotUser user, Check check, Optional<Content.Text> screen) {
        return show(screen.orElseGet(() -> screens.result(user, check)));
    }

    private static Step show(Content.Text screen) {
        return new Step.Show(screen);
    }
}
