/** Trying again: attempts, waits, a budget, and how long one attempt may take. */
@NullMarked
package io.kitgen.resilience.retry;

import org.jspecify.annotations.NullMarked;
