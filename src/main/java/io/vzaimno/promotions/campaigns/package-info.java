/** Links of advertising campaigns, and what came of those who followed them. */
@NamedInterface("campaigns")
@NullMarked
package io.vzaimno.promotions.campaigns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
