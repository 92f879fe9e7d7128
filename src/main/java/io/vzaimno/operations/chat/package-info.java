/** The admin screens in the chat, and notifications of admins. */
@NullMarked
package io.vzaimno.operations.chat;

import org.jspecify.annotations.NullMarked;
