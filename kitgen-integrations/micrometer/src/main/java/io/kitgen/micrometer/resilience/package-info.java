/** Breakers, retries and limits as meters. */
@NullMarked
package io.kitgen.micrometer.resilience;

import org.jspecify.annotations.NullMarked;
