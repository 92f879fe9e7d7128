/** Payments in the chat: buying, support, notifications. */
@NullMarked
package io.vzaimno.payments.chat;

import org.jspecify.annotations.NullMarked;
