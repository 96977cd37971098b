/** Runs the parts, and keeps what they measured. */
@NullMarked
package io.kitgen.benchmarks.run;

import org.jspecify.annotations.NullMarked;
