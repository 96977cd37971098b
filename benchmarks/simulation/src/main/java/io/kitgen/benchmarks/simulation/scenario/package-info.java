/** What happens to fleets, and what is measured of it. */
@NullMarked
package io.kitgen.benchmarks.simulation.scenario;

import org.jspecify.annotations.NullMarked;
