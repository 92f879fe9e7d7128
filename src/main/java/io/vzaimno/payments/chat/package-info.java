/** The chat about payments: buying, support, notifications. */
@NullMarked
package io.vzaimno.payments.chat;

import org.jspecify.annotations.NullMarked;
