/** The records that carry parameters and results. */
@NullMarked
package io.kitgen.processor.generate.messages;

import org.jspecify.annotations.NullMarked;
