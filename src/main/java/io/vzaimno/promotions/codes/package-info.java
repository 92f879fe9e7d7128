/** Promo codes. */
@NamedInterface("codes")
@NullMarked
package io.vzaimno.promotions.codes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
