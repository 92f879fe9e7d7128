/** The screens of admins in the chat, and what admins are told. */
@NullMarked
package io.vzaimno.operations.chat;

import org.jspecify.annotations.NullMarked;
