/** Turns the compiler's view of a service into a model that is free of the compiler. */
@NullMarked
package io.kitgen.processor.read;

import org.jspecify.annotations.NullMarked;
