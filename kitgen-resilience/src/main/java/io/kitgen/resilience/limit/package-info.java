/**
 * Rate limits, at either side of a call. The limiters come from a library; here is when they are
 * asked, for whom, and what becomes of who must wait.
 */
@NullMarked
package io.kitgen.resilience.limit;

import org.jspecify.annotations.NullMarked;
