package io.vzaimno.telegram.outbox;

import java.util.List;

/**
 * A part of the dead letters, newest first.
 *
 * @param total how many there are in all
 */
public record DeadLetterPage(List<DeadLetter> letters, long total) {}
