/** What is known of one call, at either side: what came beside it, and how it ended. */
@NullMarked
package io.kitgen.runtime.call;

import org.jspecify.annotations.NullMarked;
