/** The life of a process: what starts, in which order, and how all of it stops. */
@NullMarked
package io.kitgen.ops.run;

import org.jspecify.annotations.NullMarked;
