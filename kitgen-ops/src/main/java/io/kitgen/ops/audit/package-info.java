/** Who did what to what, and how it ended: a log that is kept, apart from the one for debugging. */
@NullMarked
package io.kitgen.ops.audit;

import org.jspecify.annotations.NullMarked;
