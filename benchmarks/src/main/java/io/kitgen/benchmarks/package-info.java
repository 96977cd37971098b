/** The work that servers are measured by, as a user of kitgen writes it. */
@NullMarked
package io.kitgen.benchmarks;

import org.jspecify.annotations.NullMarked;
