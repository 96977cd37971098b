/** Finds the names of parameters that a class file does not have. */
@NullMarked
package io.kitgen.processor.read.names;

import org.jspecify.annotations.NullMarked;
