/** Waiting, for what has to wait within a call. Not exported. */
@NullMarked
package io.kitgen.resilience.pause;

import org.jspecify.annotations.NullMarked;
