/** One line for each call, and how lines are written. */
@NullMarked
package io.kitgen.ops.log;

import org.jspecify.annotations.NullMarked;
