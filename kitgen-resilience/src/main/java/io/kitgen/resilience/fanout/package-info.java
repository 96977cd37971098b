/** Several calls at the same time, for one answer made of theirs. */
@NullMarked
package io.kitgen.resilience.fanout;

import org.jspecify.annotations.NullMarked;
