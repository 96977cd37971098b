/** Whether a process is alive, and whether it can take calls. */
@NullMarked
package io.kitgen.ops.health;

import org.jspecify.annotations.NullMarked;
