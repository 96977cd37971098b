/** What is compared: kitgen's clients, and models of others'. */
@NullMarked
package io.kitgen.benchmarks.simulation.policy;

import org.jspecify.annotations.NullMarked;
