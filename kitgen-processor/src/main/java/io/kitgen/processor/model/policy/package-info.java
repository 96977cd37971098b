/** What annotations of {@code io.kitgen.policy} say, and which of them hold for an operation. */
@NullMarked
package io.kitgen.processor.model.policy;

import org.jspecify.annotations.NullMarked;
