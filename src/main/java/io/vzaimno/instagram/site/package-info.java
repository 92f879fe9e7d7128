/** Asks Instagram's web site: what a request looks like, what a reply means. Keeps no state and waits for no turn. */
@NamedInterface("site")
@NullMarked
package io.vzaimno.instagram.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
