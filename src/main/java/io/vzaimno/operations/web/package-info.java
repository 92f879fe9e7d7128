/** The REST endpoints for admins. */
@NullMarked
package io.vzaimno.operations.web;

import org.jspecify.annotations.NullMarked;
