package io.vzaimno.telegram.outbox;

import java.util.List;

/**
 * A page of the dead letters, newest first.
 *
 * @param total the number of dead letters on all pages
 */
public record DeadLetterPage(List<DeadLetter> letters, long total) {}
