/** The endpoints about checks, their results and the queue. */
@NamedInterface("web")
@NullMarked
package io.vzaimno.checks.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
