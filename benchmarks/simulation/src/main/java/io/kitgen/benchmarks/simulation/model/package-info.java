/** What stands in for the other side: servers with limits, and what happens to them. */
@NullMarked
package io.kitgen.benchmarks.simulation.model;

import org.jspecify.annotations.NullMarked;
