/** The endpoints about users and their balances. */
@NamedInterface("web")
@NullMarked
package io.vzaimno.accounts.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
