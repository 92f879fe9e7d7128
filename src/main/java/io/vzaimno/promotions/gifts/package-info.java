/** Gifts: checks that users give to each other by a link. */
@NamedInterface("gifts")
@NullMarked
package io.vzaimno.promotions.gifts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
