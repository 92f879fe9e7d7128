/** Promotions in the chat: deep links, referrals, gifts, promo codes. */
@NullMarked
package io.vzaimno.promotions.chat;

import org.jspecify.annotations.NullMarked;
