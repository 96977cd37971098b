/** Adaptive concurrency limits by Netflix's library. */
@NullMarked
package io.kitgen.concurrencylimits;

import org.jspecify.annotations.NullMarked;
