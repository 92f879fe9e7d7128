package io.vzaimno.operations.chat;

import io.vzaimno.accounts.Admin;
import io.vzaimno.language.Words;

/**
 * An operator who does something.
 *
 * @param chat his private one with the bot
 * @param number of what he does; no other has it
 */
public record Visit(Admin operator, long chat, long number, Words words) {}
