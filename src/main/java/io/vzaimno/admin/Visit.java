package io.vzaimno.admin;

import io.vzaimno.language.Words;
import io.vzaimno.operations.Operator;

/**
 * An operator who does something.
 *
 * @param chat his private one with the bot
 * @param number of what he does; no other has it
 */
public record Visit(Operator operator, long chat, long number, Words words) {}
