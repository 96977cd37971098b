/** Server, client and codec by hand, close to the limit: what ratios are to. */
@NullMarked
package io.kitgen.benchmarks.reference;

import org.jspecify.annotations.NullMarked;
