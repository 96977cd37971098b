/** Reads the exceptions that operations declare. */
@NullMarked
package io.kitgen.processor.read.error;

import org.jspecify.annotations.NullMarked;
