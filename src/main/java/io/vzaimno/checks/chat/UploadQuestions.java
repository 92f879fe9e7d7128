package io.vzaimno.checks.chat;

import io.vzaimno.conversation.Action;
import io.vzaimno.conversation.BotUser;
import io.vzaimno.conversation.Press;
import io.vzaimno.conversation.Replies;
import io.vzaimno.conversation.Step;
import io.vzaimno.conversation.Topic;
import io.vzaimno.conversation.Topics;
import org.springframework.stereotype.Component;

/** Takes the answer to the question whether an export that may be incomplete is to be analysed all the same. */
@Component
class UploadQuestions implements Topic {

    /** Has an export analysed that may be incomplete; about the message that brought it. */
    static final Action ACCEPT = new Action("accept");

    /** Drops such an export; about the message that brought it. */
    static final Action DISCARD = new Action("discard");

    private final UploadQueue queue;
    private final UploadScreens screens;
    private final Replies replies;

    UploadQuestions(UploadQueue queue, UploadScreens screens, Replies replies) {
        this.queue = queue;
        this.screens = screens;
        this.replies = replies;
    }

    @Override
    public void register(Topics topics) {
        topics.button(ACCEPT, this::accepted);
        topics.button(DISCARD, this::discarded);
    }

    private Step accepted(BotUser user, Press press) {
        var question = number(press);
        if (queue.isOpen(user.chat(), question)) {
            return new Step.Work(() -> accept(user, press, question));
        }
        return queue.isAccepted(user.chat(), question) ? new Step.Silent() : new Step.Outdated();
    }

    /** Has the export analysed, once. The message is changed first: the analysis changes it again. */
    private Step accept(BotUser user, Press press, int question) {
        replies.change(user.chat(), press, screens.readingAgain(user));
        queue.accept(user.chat(), question);
        return new Step.Silent();
    }

    private Step discarded(BotUser user, Press press) {
        return queue.discard(user.chat(), number(press)) ? new Step.Show(screens.discarded(user)) : new Step.Outdated();
    }

    /** The message that brought the file; any user can forge it, so it is looked for in the presser's own chat. */
    private static int number(Press press) {
        var question = press.number().orElse(-1);
        return question <= Integer.MAX_VALUE ? (int) question : -1;
    }
}
