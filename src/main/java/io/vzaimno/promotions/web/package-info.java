/** The REST endpoints for promotions. */
@NullMarked
package io.vzaimno.promotions.web;

import org.jspecify.annotations.NullMarked;
