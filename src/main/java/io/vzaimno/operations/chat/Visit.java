package io.vzaimno.operations.chat;

import io.vzaimno.accounts.Admin;
import io.vzaimno.language.Words;

/**
 * A command or press of an admin.
 *
 * @param chat the admin's private chat with the bot
 * @param number identifies the command or press
 */
public record Visit(Admin admin, long chat, long number, Words words) {}
