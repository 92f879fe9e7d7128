package io.vzaimno.telegram.outbox;

/**
 * A message in line.
 *
 * @param priority its level
 */
record QueuedMessage(long messageId, int claim, int priority) {

    /** How the scheduler knows it: a name of its own each time it is put into line. */
    String instance() {
        return "%d.%d".formatted(messageId, claim);
    }

    static long messageId(String instance) {
        return Long.parseLong(instance, 0, instance.indexOf('.'), 10);
    }
}
