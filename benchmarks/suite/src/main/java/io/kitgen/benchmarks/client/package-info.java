/** One call over loopback by different clients. */
@NullMarked
package io.kitgen.benchmarks.client;

import org.jspecify.annotations.NullMarked;
