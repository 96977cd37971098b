/** Writes docs/performance.md and its plots from the results. */
@NullMarked
package io.kitgen.benchmarks.page;

import org.jspecify.annotations.NullMarked;
