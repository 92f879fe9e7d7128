package io.vzaimno.bot;

import org.springframework.stereotype.Component;

/** Hears what users say to the question whether an export that may be incomplete is to be analysed all the same. */
@Component
class UploadQuestions {

    private final UploadQueue queue;
    private final UploadScreens screens;
    private final Replies replies;

    UploadQuestions(UploadQueue queue, UploadScreens screens, Replies replies) {
        this.queue = queue;
        this.screens = screens;
        this.replies = replies;
    }

    /** Has the export analysed, once. The message is changed first: the analysis changes it again. */
    void accepted(Visitor visitor, Press press) {
        var question = number(press);
        if (queue.isOpen(visitor.chat(), question)) {
            replies.answer(press.id());
            replies.change(visitor.chat(), press, screens.readingAgain(visitor));
            queue.accept(visitor.chat(), question);
        } else if (queue.isAccepted(visitor.chat(), question)) {
            replies.answer(press.id());
        } else {
            replies.outdated(visitor, press.id());
        }
    }

    void discarded(Visitor visitor, Press press) {
        if (queue.discard(visitor.chat(), number(press))) {
            replies.answer(press.id());
            replies.change(visitor.chat(), press, screens.discarded(visitor));
        } else {
            replies.outdated(visitor, press.id());
        }
    }

    /** Has nothing wait for further files or for a word any more; whether anything did. */
    boolean cancel(Visitor visitor) {
        return queue.cancel(visitor.chat());
    }

    /** The message that brought the file; any user can forge it, so it is looked for in the presser's own chat. */
    private static int number(Press press) {
        var question = press.question().orElse(-1);
        return question <= Integer.MAX_VALUE ? (int) question : -1;
    }
}
