package io.vzaimno.conversation;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes the answer to a question. It and what it causes are one transaction, so that a second tap finds it answered. */
@Component
class Confirmations {

    private final Topics topics;
    private final Conversations conversations;
    private final Steps steps;
    private final TransactionOperations transaction;

    Confirmations(Topics topics, Conversations conversations, Steps steps, TransactionOperations transaction) {
        this.topics = topics;
        this.conversations = conversations;
        this.steps = steps;
        this.transaction = transaction;
    }

    Step confirmed(BotUser user, Press press) {
        var number = press.number().orElse(-1);
        return transaction.execute(_ -> switch (conversations.lock(user.chat())) {
            case Conversation.Question asked when asked.number() == number -> confirmed(user, press, asked);
            case Conversation.Answered(var answered) when answered == number -> new Step.Silent();
            case Conversation _ -> new Step.Outdated();
        });
    }

    private Step confirmed(BotUser user, Press press, Conversation.Question asked) {
        var step = topics.dialogueFor(asked.what())
                .map(dialogue -> dialogue.confirmed(user, press, asked))
                .orElseGet(Step.Outdated::new);
        conversations.set(user.chat(), new Conversation.Answered(asked.number()));
        steps.remember(user, press.update(), step);
        return step;
    }
}
