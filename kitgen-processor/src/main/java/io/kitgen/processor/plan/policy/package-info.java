/** The policies of operations, ready to be printed. */
@NullMarked
package io.kitgen.processor.plan.policy;

import org.jspecify.annotations.NullMarked;
