/** Metrics of calls in any Micrometer registry. */
@NullMarked
package io.kitgen.micrometer;

import org.jspecify.annotations.NullMarked;
