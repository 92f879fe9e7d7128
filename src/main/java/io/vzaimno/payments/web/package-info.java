/** The REST endpoints for tariffs and payments. */
@NamedInterface("web")
@NullMarked
package io.vzaimno.payments.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
