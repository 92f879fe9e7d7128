/** The chat about promotions: links into the chat, referrals, gifts, promo codes. */
@NullMarked
package io.vzaimno.promotions.chat;

import org.jspecify.annotations.NullMarked;
