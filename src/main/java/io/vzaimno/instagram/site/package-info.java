/** Calls Instagram's web site: builds requests and reads replies. Keeps no state and does not wait for turns. */
@NamedInterface("site")
@NullMarked
package io.vzaimno.instagram.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
