package io.vzaimno.telegram.outbox;

/**
 * A queued message.
 *
 * @param priority its level
 */
record QueuedMessage(long messageId, int claim, int priority) {

    /** The name of its scheduler task: a new one each time it is queued. */
    String instance() {
        return "%d.%d".formatted(messageId, claim);
    }

    static long messageId(String instance) {
        return Long.parseLong(instance, 0, instance.indexOf('.'), 10);
    }
}
