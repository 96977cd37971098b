/** What is wrong with messages that flow. */
@NullMarked
package io.kitgen.processor.spi.problem.stream;

import org.jspecify.annotations.NullMarked;
