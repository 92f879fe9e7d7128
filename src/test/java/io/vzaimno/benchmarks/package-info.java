/** Measures how fast the parts are; never run as tests. See docs/performance.md. */
@NullMarked
package io.vzaimno.benchmarks;

import org.jspecify.annotations.NullMarked;
