/**
 * Circuit breakers around calls. The breakers themselves come from a library; here is when they are
 * asked, and what they are told.
 */
@NullMarked
package io.kitgen.resilience.breaker;

import org.jspecify.annotations.NullMarked;
