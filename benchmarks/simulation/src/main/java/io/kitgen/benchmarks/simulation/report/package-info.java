/** Tables and plots of what came out. */
@NullMarked
package io.kitgen.benchmarks.simulation.report;

import org.jspecify.annotations.NullMarked;
