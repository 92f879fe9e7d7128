/** Referrals: which user invited which, what counts, and the bonuses for it. */
@NamedInterface("referrals")
@NullMarked
package io.vzaimno.promotions.referrals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
