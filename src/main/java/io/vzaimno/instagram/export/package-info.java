/** Reads the data export that Instagram gives to the owner of an account. */
@NamedInterface("export")
@NullMarked
package io.vzaimno.instagram.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
