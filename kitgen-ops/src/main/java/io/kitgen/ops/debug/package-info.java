/** A port for operators, off the public one: health, metrics, operations, threads, build. */
@NullMarked
package io.kitgen.ops.debug;

import org.jspecify.annotations.NullMarked;
