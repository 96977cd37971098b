/** What will be generated, with every name decided. */
@NullMarked
package io.kitgen.processor.plan;

import org.jspecify.annotations.NullMarked;
