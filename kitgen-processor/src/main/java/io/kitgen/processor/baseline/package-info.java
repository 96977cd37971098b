/** The gate: what a service promises, against what an earlier one did. */
@NullMarked
package io.kitgen.processor.baseline;

import org.jspecify.annotations.NullMarked;
