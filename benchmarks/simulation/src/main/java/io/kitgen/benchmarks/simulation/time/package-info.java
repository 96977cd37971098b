/** Virtual time, and threads that take turns. */
@NullMarked
package io.kitgen.benchmarks.simulation.time;

import org.jspecify.annotations.NullMarked;
