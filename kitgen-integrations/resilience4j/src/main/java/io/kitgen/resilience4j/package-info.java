/** Circuit breakers of Resilience4j. */
@NullMarked
package io.kitgen.resilience4j;

import org.jspecify.annotations.NullMarked;
