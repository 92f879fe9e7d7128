/** Links of advertising campaigns, and their funnels. */
@NamedInterface("campaigns")
@NullMarked
package io.vzaimno.promotions.campaigns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
