/** Simulates clients of fleets, and writes down what to choose. */
@NullMarked
package io.kitgen.benchmarks.simulation;

import org.jspecify.annotations.NullMarked;
