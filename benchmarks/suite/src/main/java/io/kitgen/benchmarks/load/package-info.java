/** Servers in processes of their own: under load, idle, and while they start. */
@NullMarked
package io.kitgen.benchmarks.load;

import org.jspecify.annotations.NullMarked;
