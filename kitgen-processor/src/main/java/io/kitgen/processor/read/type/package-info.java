/** Reads types, with their annotations and with type variables bound. */
@NullMarked
package io.kitgen.processor.read.type;

import org.jspecify.annotations.NullMarked;
